/** Largest package: a kecamatan of 500 TPS with five ballots has 15 MB without photos; a 4 GB laptop still holds this in memory. */
export const MAKS_BYTE_PAKET = 512 * 1024 * 1024;
/** Most files in one: documents and photos of a kecamatan, with room. A ZIP without Zip64 could hold 65,535. */
export const MAKS_BERKAS_PAKET = 20_000;
export const MAKS_BYTE_MANIFES = 16 * 1024 * 1024;
export const MAKS_BYTE_TANDA = 1024;
