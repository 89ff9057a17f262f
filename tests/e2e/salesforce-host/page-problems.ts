import type { Page } from 'playwright-core';

/** Said by Salesforce's own base components, and provoked by axe and by their focus trap, which read properties of ours. */
const THEIRS = /not in the same shadow root|The property "(value|disabled)" is not publicly accessible/;

/** Collects what a page complains about: console errors and warnings, exceptions, failed answers, blocked requests. */
export function problemsOf(page: Page): string[] {
  const problems: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !THEIRS.test(message.text())) problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('response', (answer) => {
    if (answer.status() >= 400) problems.push(`${answer.status()} ${answer.url()}`);
  });
  return problems;
}
