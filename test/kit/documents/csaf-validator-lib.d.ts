// The package is plain JavaScript and documents its types in its README only.
declare module '@secvisogram/csaf-validator-lib/validate.js' {
  type DocumentTest = (document: unknown) => unknown;
  interface Message {
    message: string;
    instancePath: string;
  }
  export default function validate(
    tests: DocumentTest[],
    document: unknown,
  ): Promise<{ isValid: boolean; tests: { name: string; isValid: boolean; errors: Message[]; warnings: Message[] }[] }>;
}
declare module '@secvisogram/csaf-validator-lib/schemaTests.js' {
  export const csaf_2_0_strict: (document: unknown) => unknown;
}
declare module '@secvisogram/csaf-validator-lib/mandatoryTests.js' {
  const tests: Record<string, (document: unknown) => unknown>;
  export = tests;
}
declare module '@secvisogram/csaf-validator-lib/optionalTests.js' {
  export const optionalTest_6_2_11: (document: unknown) => unknown;
}
