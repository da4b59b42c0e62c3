declare module 'ipp-encoder' {
  export type Attribute = { tag: number; name: string; value: unknown };
  export type Group = { tag: number; attributes: Attribute[] };
  type Message = {
    version: { major: number; minor: number };
    operationId: number;
    requestId: number;
    groups: Group[];
  };
  export const request: { encode(message: Message, buffer: Buffer): Buffer; encodingLength(message: Message): number };
  export const response: { decode(buffer: Buffer): { statusCode: number; groups: Group[] } };
}
