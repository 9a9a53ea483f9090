// The SDK has no types of its own: what the benchmark calls of it, as its README shows it.
declare module '@adobe/acc-js-sdk' {
  interface GroupRow {
    readonly id: string;
    readonly name: string;
    readonly label: string;
    readonly created: string;
    readonly folder: { readonly name: string };
    readonly $desc: string;
  }
  interface QueryDefinition {
    readonly schema: string;
    readonly operation: 'select';
    readonly lineCount: number;
    readonly select: { readonly node: readonly { readonly expr: string }[] };
    readonly orderBy: { readonly node: readonly { readonly expr: string }[] };
  }
  interface SdkClient {
    logon(): Promise<void>;
    readonly NLWS: {
      readonly xtkQueryDef: {
        create(query: QueryDefinition): { executeQuery(): Promise<{ readonly group?: readonly GroupRow[] }> };
      };
    };
  }
  const sdk: {
    readonly ConnectionParameters: { ofUserAndPassword(endpoint: string, login: string, password: string): object };
    init(parameters: object): Promise<SdkClient>;
  };
  export default sdk;
}
