import net from 'node:net';
import tls from 'node:tls';

export type JawabMentah = {
  /** 0: the connection ended without an answer. */
  status: number;
  kepala: Record<string, string>;
  isi: string;
  /** Everything that came, more than one answer included. */
  semua: string;
  /** How many answers came over this one connection. */
  jumlah: number;
};

export const soketMentah = (port: number, lewatTls = false): net.Socket => {
  const s = lewatTls
    ? tls.connect({ host: '127.0.0.1', port, rejectUnauthorized: false, minVersion: 'TLSv1.3' })
    : net.connect(port, '127.0.0.1');
  s.on('error', () => undefined);
  return s;
};

function baca(semua: string): JawabMentah {
  const [kepala = '', ...isi] = semua.split('\r\n\r\n');
  const baris = kepala.split('\r\n');
  return {
    status: Number(/^HTTP\/1\.[01] (\d{3})/.exec(baris[0] ?? '')?.[1] ?? 0),
    kepala: Object.fromEntries(
      baris.slice(1).map((b) => [b.slice(0, b.indexOf(':')).toLowerCase(), b.slice(b.indexOf(':') + 1).trim()]),
    ),
    isi: isi.join('\r\n\r\n'),
    semua,
    jumlah: semua.match(/HTTP\/1\.[01] \d{3} /g)?.length ?? 0,
  };
}

/**
 * Sends these very bytes and takes what comes back until the other side ends, or is silent for `diamMs`. A client that is as
 * impolite as an attacker's.
 */
export function kirimMentah(
  port: number,
  bagian: string | Buffer | readonly (string | Buffer)[],
  o: { tls?: boolean; diamMs?: number; tungguMs?: number } = {},
): Promise<JawabMentah> {
  return new Promise((selesai) => {
    const s = soketMentah(port, o.tls ?? false);
    const potong: Buffer[] = [];
    const akhiri = (): void => {
      clearTimeout(jam);
      s.destroy();
      selesai(baca(Buffer.concat(potong).toString('latin1')));
    };
    let jam = setTimeout(akhiri, o.tungguMs ?? 15_000);
    s.on('data', (b: Buffer) => {
      potong.push(b);
      clearTimeout(jam);
      jam = setTimeout(akhiri, o.diamMs ?? 400);
    });
    s.on('close', akhiri);
    for (const b of typeof bagian === 'string' || Buffer.isBuffer(bagian) ? [bagian] : bagian) s.write(b);
  });
}

/** The text of a request; heads are written as they are given, also twice the same. */
export const teksMinta = (metode: string, jalur: string, kepala: readonly string[], isi = ''): string =>
  [`${metode} ${jalur} HTTP/1.1`, ...kepala, '', isi].join('\r\n');
