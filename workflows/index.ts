export { conceptSeries } from './concept-series.workflow';
export { dialogue } from './dialogue.workflow';
export { importContributions } from './import-contributions.workflow';
export { publishResults } from './publish-results.workflow';
export { stalledDigest } from './stalled-digest.workflow';
