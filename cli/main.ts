#!/usr/bin/env node
import { x } from '../domain/x.ts';
console.log('hello', x, process.argv.slice(2));
