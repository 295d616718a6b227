"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.ownPages = exports.NotPublished = void 0;
class NotPublished extends Error {
}
exports.NotPublished = NotPublished;
/** The public pages show what the register says is published: there is nothing more to do. */
exports.ownPages = { publish: () => Promise.resolve() };
