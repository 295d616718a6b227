/** The little of two ESM packages without types of their own that the export uses. */
declare module 'bpmn-moddle' {
  export interface ModdleElement {
    get(name: string): ModdleElement[];
    set(name: string, value: unknown): void;
  }
  export class BpmnModdle {
    create(type: string, attributes: object): ModdleElement;
    toXML(element: ModdleElement, options: { readonly format: boolean }): Promise<{ readonly xml: string }>;
  }
}

declare module 'bpmn-auto-layout' {
  export function layoutProcess(xml: string): Promise<string>;
}
