import { expect, test } from 'vitest';
import { directed } from '../src/app/cards/bidi.ts';

test('an Arabic sentence carries its own direction, because HubSpot gives none', () => {
  expect(directed('الملاءمة 78/100', 'ar')).toBe('\u2067الملاءمة 78/100\u2069');
});

test('Arabic letters alone and English stay as they are', () => {
  expect(directed('موافقة', 'ar')).toBe('موافقة');
  expect(directed('Fit 78/100', 'en')).toBe('Fit 78/100');
});
