/** The little of DuckDB's interface that the comparison uses; the package itself is fetched only when it is asked for. */
type Pembaca = { getRowObjects(): { kontes: string; sel: string; n: bigint; c: bigint }[] };
type Sambungan = {
  run(sql: string): Promise<unknown>;
  runAndReadAll(sql: string): Promise<Pembaca>;
  closeSync(): void;
};
type Instans = { connect(): Promise<Sambungan>; closeSync(): void };
export type Duckdb = {
  DuckDBInstance: { create(berkas: string, opsi?: Record<string, string>): Promise<Instans> };
};
