export const importWorkflowId = (importId: string): string => `import:${importId}`;
