// Every metadata file: its shape against Salesforce's published declarations, then the references between the files.
import { indexOf, referenceProblems } from './metadata-references.mjs';
import { shapeProblems } from './metadata-shape.mjs';
import { readMetadata } from './metadata-xml.mjs';
import { metadataFiles, report, shortName } from './package-files.mjs';

const documents = metadataFiles().map(readMetadata);
const readable = documents.filter(({ problem }) => problem === undefined);
const problems = [
  ...documents.flatMap(({ file, problem }) => (problem === undefined ? [] : [`${shortName(file)}: ${problem}`])),
  ...readable.flatMap((one) => shapeProblems(one).map((text) => `${shortName(one.file)}: ${text}`)),
  ...referenceProblems(indexOf(readable)),
];
report(problems, `${documents.length} metadata files`);
