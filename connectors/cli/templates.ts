import type { Command } from './command.ts';

/** The commands about templates. What they need is read when one of them runs: a policy command starts without it. */
export const TEMPLATES: Readonly<Record<string, Command>> = {
  'templates check': {
    usage: 'templates check [FILE…] [--own FOLDER] [--policy FILE]',
    about: 'checks templates: fields, numbers, names, links, language pairs, shared text, terms',
    run: async (args) => (await import('./templates-check.ts')).check(args),
  },
  'templates list': {
    usage: 'templates list [--section S] [--phase P] [--tier T] [--type T] [--lang en|ar] [--own FOLDER]',
    about: 'lists the templates, with the filters given',
    run: async (args) => (await import('./templates-list.ts')).list(args),
  },
  'templates search': {
    usage: 'templates search WORDS… [--lang en|ar] [--own FOLDER]',
    about: 'finds templates by English or Arabic words',
    run: async (args) => (await import('./templates-list.ts')).search(args),
  },
  'templates new': {
    usage: 'templates new ID TITLE… --own FOLDER [--number O.100]',
    about: 'begins a template of your own with every field and section',
    run: async (args) => (await import('./templates-new.ts')).create(args),
  },
  'templates standardise': {
    usage: 'templates standardise [FILE…] [--own FOLDER] [--write]',
    about: 'puts fields in their order and lists the variables that the text uses',
    run: async (args) => (await import('./templates-new.ts')).standardise(args),
  },
  'templates fill': {
    usage:
      'templates fill ID [--data FILE] [--lang en|ar] [--final] [--partner] [--sign-offs FILE] [--out FILE.md|.pdf|.docx]',
    about: 'fills a template from records; a draft shows its gaps, a final one has none',
    run: async (args) => (await import('./templates-fill.ts')).fillOne(args),
  },
  'templates pack': {
    usage: 'templates pack --out FILE.zip [--data FILE] [--lang en|ar] [--partner] [--own FOLDER]',
    about: 'writes the whole programme as a zip of branded documents',
    run: async (args) => (await import('./templates-pack.ts')).pack(args),
  },
};
