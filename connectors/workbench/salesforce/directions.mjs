import rtlcss from 'rtlcss';

const RULE = /([^{};]+)\{([^{}]*)\}/g;
/** Rules that are right as they stand: made for right-to-left already, or a shape drawn by turning a box (a check mark). */
const stands = (selector, declarations) => /\[dir=.?rtl/.test(selector) || /@noflip|rotate\(/.test(declarations);

/** The mirrored twin of Salesforce's style sheet: the published one is for left-to-right only, the platform serves both. */
export const mirrored = (css) =>
  rtlcss.process(
    css.replaceAll(RULE, (rule, selector, declarations) =>
      stands(selector, declarations) ? `/*rtl:ignore*/${rule}` : rule,
    ),
  );
