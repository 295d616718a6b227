import { afterEach, beforeEach } from '@jest/globals';
import { format } from 'node:util';

// What nobody expected on the error channel is a fault that only luck kept from being seen. A test that expects an error
// puts a spy of its own on console.error.
let unexpected: string[] = [];

/* eslint-disable no-console -- this is the watch on it */
beforeEach(() => {
  unexpected = [];
  console.error = (...parts: unknown[]): void => {
    unexpected.push(format(...parts));
  };
});

afterEach(() => {
  if (unexpected.length > 0) throw new Error(`unexpected console.error:\n${unexpected.join('\n')}`);
});
