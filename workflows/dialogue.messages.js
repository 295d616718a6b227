"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.reportQuery = exports.changedSignal = exports.dialogueWorkflowId = exports.TASK_QUEUE = void 0;
const workflow_1 = require("@temporalio/workflow");
exports.TASK_QUEUE = 'dialogues';
const dialogueWorkflowId = (dialogueId) => `dialogue:${dialogueId}`;
exports.dialogueWorkflowId = dialogueWorkflowId;
exports.changedSignal = (0, workflow_1.defineSignal)('changed');
exports.reportQuery = (0, workflow_1.defineQuery)('report');
