const { setup } = require('@sa11y/jest');

setup();
// jsdom has no such key maker.
globalThis.crypto.randomUUID ??= require('node:crypto').randomUUID;

// axe reads properties of components that are not public; every other warning of the engine is a defect.
const EXPECTED = 'The property "value" is not publicly accessible';
const complain =
  (say) =>
  (...words) => {
    if (words.join(' ').includes(EXPECTED)) return;
    say(...words);
    throw new Error(`The console was used: ${words.join(' ')}`);
  };
console.warn = complain(console.warn);
console.error = complain(console.error);
