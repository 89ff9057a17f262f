import { faker as arabic } from '@faker-js/faker/locale/ar';
import { faker as english } from '@faker-js/faker/locale/en';
import type { Lang } from '@partnership-os/core';
import { seedOf } from './random.ts';

export interface PersonName {
  readonly first: string;
  readonly last: string;
}

const LIBRARY = { en: english, ar: arabic } as const;

/** A made-up person for a purpose, the same one each time. Names come from a kept library (@faker-js/faker). */
export function personName(lang: Lang, ...labels: readonly string[]): PersonName {
  const faker = LIBRARY[lang];
  faker.seed(seedOf('name', ...labels));
  return { first: faker.person.firstName(), last: faker.person.lastName() };
}

/** How Arabic companies are called after their owners; the library joins Arabic names by Latin words. */
const ARABIC_COMPANIES: readonly ((one: string, other: string) => string)[] = [
  (one) => `شركة ${one}`,
  (one) => `مجموعة ${one}`,
  (one) => `مؤسسة ${one} التجارية`,
  (one) => `${one} وشركاه`,
  (one, other) => `شركة ${one} و${other}`,
];

/** A made-up company for a purpose, the same one each time, in one script throughout. */
export function companyName(lang: Lang, ...labels: readonly string[]): string {
  const faker = LIBRARY[lang];
  faker.seed(seedOf('company', ...labels));
  if (lang === 'en') return faker.company.name();
  const called = faker.helpers.arrayElement(ARABIC_COMPANIES);
  return called(faker.person.lastName(), faker.person.lastName());
}
