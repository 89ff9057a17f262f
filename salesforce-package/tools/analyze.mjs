// Salesforce's Code Analyzer over the components: the rules that the AppExchange review asks for, and its security set.
import { relative } from 'node:path';
import { CodeAnalyzer, CodeAnalyzerConfig } from '@salesforce/code-analyzer-core';
import * as eslint from '@salesforce/code-analyzer-eslint-engine';
import * as regex from '@salesforce/code-analyzer-regex-engine';
import * as retire from '@salesforce/code-analyzer-retirejs-engine';
import { PACKAGE, packageFiles, report } from './package-files.mjs';

const SELECTORS = ['AppExchange', 'Recommended:Security'];
const GRAVEST = 3;

const analyzer = new CodeAnalyzer(CodeAnalyzerConfig.fromObject({ config_root: PACKAGE }));
for (const engine of [eslint, regex, retire]) {
  await analyzer.addEnginePlugin((engine.createEnginePlugin ?? engine.default.createEnginePlugin)());
}
const workspace = await analyzer.createWorkspace(packageFiles());
const rules = await analyzer.selectRules(SELECTORS, { workspace });
const results = await analyzer.run(rules, { workspace });
const grave = results.getViolations().filter((one) => one.getRule().getSeverityLevel() <= GRAVEST);
const problems = grave.map((one) => {
  const at = one.getPrimaryLocation();
  return `${relative(PACKAGE, at.getFile())}:${at.getStartLine()} ${one.getRule().getName()}: ${one.getMessage()}`;
});
report(problems, `${rules.getCount()} security rules`);
