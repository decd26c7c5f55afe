/** What of `@jest/globals` there is for files that share their modules. */
export const jest = {
  setTimeout(milliseconds) {
    globalThis[Symbol.for('TEST_TIMEOUT_SYMBOL')] = milliseconds;
  },
};
