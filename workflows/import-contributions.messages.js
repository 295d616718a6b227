"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.importWorkflowId = void 0;
const importWorkflowId = (importId) => `import:${importId}`;
exports.importWorkflowId = importWorkflowId;
