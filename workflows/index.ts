export { dialogue } from './dialogue.workflow';
export { publishResults } from './publish-results.workflow';
