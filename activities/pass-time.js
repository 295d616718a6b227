"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.passTime = void 0;
/** What is due happens, by the same rules as any act. Run again, there is nothing left to happen. */
const passTime = (register) => (dialogueId) => register.passTime(dialogueId);
exports.passTime = passTime;
