import { z } from 'zod';

/** Messages from the core process to whoever started it (Electron shell, `npm start`, tests). */
export const PesanInti = z.discriminatedUnion('jenis', [
  /** The core listens. `url` is the origin without a trailing slash, e.g. `http://127.0.0.1:41234`. */
  z.object({
    jenis: z.literal('siap'),
    url: z.url(),
    port: z.number().int(),
    pid: z.number().int(),
    /** Address that lets the projector's page in, by its own door; not to be shown or written anywhere. */
    proyektor: z.url(),
  }),
  /** The core could not start; the sentence is Indonesian and can be shown as it is. */
  z.object({ jenis: z.literal('gagal'), kode: z.string(), pesan: z.string() }),
  /** Long work started or ended: the shell asks before it quits and keeps the machine awake meanwhile. */
  z.object({ jenis: z.literal('sibuk'), sibuk: z.boolean() }),
  /** A plenary is open now, or none: the machine must not fall asleep in a meeting. */
  z.object({ jenis: z.literal('pleno'), terbuka: z.boolean() }),
  /** A package came over the network; shown by the system where nobody looks at the window. */
  z.object({ jenis: z.literal('paketMasuk'), namaWilayah: z.string().max(300), pengirim: z.string().max(300) }),
  /** The answer to the shell's `detak`: the core is alive and answers. */
  z.object({ jenis: z.literal('detak') }),
  /** Asks the shell to wrap the key of this computer by what its system has, or to unwrap it. `isi` is base64. */
  z.object({
    jenis: z.literal('lindungi'),
    nomor: z.number().int(),
    arah: z.enum(['bungkus', 'buka']),
    isi: z.base64().max(10_000),
  }),
]);
export type PesanInti = z.infer<typeof PesanInti>;

/** Messages from the parent to the core. */
export const PesanInduk = z.discriminatedUnion('jenis', [
  z.object({ jenis: z.literal('berhenti') }),
  /** Is the core still there? It answers with `detak`. */
  z.object({ jenis: z.literal('detak') }),
  /** The answer to `lindungi` of that number; null where the system did not do it. */
  z.object({ jenis: z.literal('terlindungi'), nomor: z.number().int(), isi: z.base64().max(10_000).nullable() }),
]);
export type PesanInduk = z.infer<typeof PesanInduk>;
