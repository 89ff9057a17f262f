// Runs from salesforce-package/: the base configuration looks for sfdx-project.json in the working directory.
const { join } = require('node:path');
const { jestConfig } = require('@salesforce/sfdx-lwc-jest/config');
const { packageDirectories } = require('../../sfdx-project.json');
const { FIXTURES } = require('./fixtures.cjs');

module.exports = {
  ...jestConfig,
  rootDir: join(__dirname, '../..'),
  roots: packageDirectories.map(({ path }) => `<rootDir>/${path}`),
  testMatch: ['**/__tests__/**/*.test.js'],
  globalSetup: join(__dirname, 'fixtures.cjs'),
  setupFilesAfterEnv: [join(__dirname, 'setup.cjs')],
  moduleNameMapper: {
    ...jestConfig.moduleNameMapper,
    '^lightning/graphql$': join(__dirname, 'graphql.js'),
    '^lightning/modal$': join(__dirname, 'stubs/modal/modal.js'),
    '^lightning/select$': join(__dirname, 'stubs/select/select.js'),
    '^fixtures$': FIXTURES,
  },
};
