import { TestEnvironment } from 'jest-environment-node';

/**
 * Marks a file whose modules are loaded once a worker (`runner.mjs`). A file that replaces a module or turns the timers
 * has `@jest-environment node` in its first comment, and every module of its own.
 */
export default class SharedModules extends TestEnvironment {
  sharesModules = true;
}
