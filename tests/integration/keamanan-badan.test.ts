import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { kirimMentah, teksMinta } from '../lib/mentah.ts';
import { kodeMentah, minta, type Pintu, SemuaPintu, tanya } from '../lib/pintu.ts';

/** Bodies, heads and addresses that are too large, too deep, packed, or no text at all. */
let s: SemuaPintu;
const galat = vi.spyOn(console, 'error').mockImplementation(() => undefined);
beforeAll(async () => {
  s = await SemuaPintu.buka();
}, 60_000);
afterAll(async () => {
  galat.mockRestore();
  await s.tutup();
});

const MB = 1024 * 1024;
const lembar = (): string => `/api/lembar/PPWP/${s.tps[0]}`;
const kepala = (p: Pintu, lain: string[], kue = p.kue): string[] => [
  ...[`host: ${p.host}`, `origin: ${p.asal}`, `cookie: ${kue}`, 'content-type: application/json', 'connection: close'],
  ...lain,
];
const potongan = (isi: Buffer): Buffer[] => [Buffer.from(`${isi.length.toString(16)}\r\n`), isi, Buffer.from('\r\n')];

/** Memory that this process holds outside of its heap while something is done, at its highest. */
async function puncak(kerja: () => Promise<unknown>): Promise<number> {
  const awal = process.memoryUsage().arrayBuffers;
  let tinggi = 0;
  const lihat = setInterval(() => {
    tinggi = Math.max(tinggi, process.memoryUsage().arrayBuffers - awal);
  }, 5);
  await kerja();
  clearInterval(lihat);
  return tinggi;
}

describe('sizes', () => {
  it('a length that is too much is refused before a byte of it came', async () => {
    for (const [p, jalur, kode] of [
      [s.pintu.operator, lembar(), 'PERMINTAAN_TERLALU_BESAR'],
      [s.pintu.panel, lembar(), 'PERMINTAAN_TERLALU_BESAR'],
      [s.pintu.panel, '/api/gabung', 'PERMINTAAN_TERLALU_BESAR'],
      [s.pintu.paket, '/lan/1/sesi', 'PERMINTAAN_TERLALU_BESAR'],
      [s.pintu.operator, `/api/lampiran/PPWP/${s.tps[0]}?nama=x`, 'LAMPIRAN_TERLALU_BESAR'],
    ] as const)
      for (const n of ['99999999999', '4503599627370496']) {
        const metode = jalur.includes('lembar') ? 'PUT' : 'POST';
        const j = await kirimMentah(p.port, teksMinta(metode, jalur, kepala(p, [`content-length: ${n}`])), {
          tls: p.tls,
        });
        expect([j.status, kodeMentah(j)], `${p.nama} ${jalur}`).toEqual([413, kode]);
      }
  });

  it('without a length it is counted as it comes', async () => {
    const isi = Buffer.from(`{"versi":1,"sel":{},"alasan":"${'x'.repeat(5 * MB)}"}`);
    const j = await kirimMentah(s.pintu.operator.port, [
      teksMinta('PUT', lembar(), kepala(s.pintu.operator, ['transfer-encoding: chunked'])),
      ...potongan(isi),
      '0\r\n\r\n',
    ]);
    expect([j.status, kodeMentah(j)]).toEqual([413, 'PERMINTAAN_TERLALU_BESAR']);
    const paket = await kirimMentah(
      s.pintu.paket.port,
      [teksMinta('POST', '/lan/1/sesi', kepala(s.pintu.paket, ['transfer-encoding: chunked'])), ...potongan(isi)],
      { tls: true },
    );
    expect(paket.status).toBe(413);
  });

  it('whoever is not let in fills no memory, however much comes', async () => {
    const satu = Buffer.alloc(MB, 'x');
    for (const p of s.daftar) {
      const jalur = p.nama === 'paket' ? '/lan/1/sesi' : lembar();
      const minta = [
        teksMinta('PUT', jalur, kepala(p, ['transfer-encoding: chunked'], 'x=1')),
        ...Array.from({ length: 24 }, () => potongan(satu)).flat(),
      ];
      let j = { status: -1 };
      // What the sender here has not sent yet is counted too: the whole of it once, and what a door holds of it.
      const mb =
        (await puncak(async () => {
          j = await kirimMentah(p.port, minta, { tls: p.tls });
        })) / MB;
      expect([0, 401, 404, 405, 413], `${p.nama}: ${j.status}`).toContain(j.status);
      expect(mb, p.nama).toBeLessThan(60);
    }
  });

  it('a length that lies does nothing: too short, too long, or no number', async () => {
    const { operator: p } = s.pintu;
    const versi = async () => (await s.k.panggil('lembar', { param: { kontes: 'PPWP', tps: s.tps[0] ?? '' } })).versi;
    const awal = await versi();
    const isi = JSON.stringify({ versi: awal, sel: { 'IV.1': 7 } });
    const kirim = (panjang: string, badan = isi) => {
      const baris = kepala(p, [`content-length: ${panjang}`]).filter((x) => !x.startsWith('connection'));
      return kirimMentah(p.port, teksMinta('PUT', lembar(), baris, badan), { tungguMs: 800 });
    };
    const pendek = await kirim('10');
    expect(pendek.status).toBe(400);
    // What stood behind it is no request of its own.
    expect(pendek.semua).not.toContain('HTTP/1.1 200');
    expect((await kirim(String(isi.length + 100))).status).toBe(0);
    for (const n of ['-1', '+5', '5,5', '0x10', '1e2', '', ' ', '5 5', '18446744073709551616'])
      expect([400, 0], n).toContain((await kirim(n)).status);
    expect(await versi()).toBe(awal);
  });

  it('heads and addresses have an end', async () => {
    for (const p of s.daftar) {
      const jalur = p.nama === 'publik' ? '/data/ringkas.json' : '/api/saya';
      const kirim = (baris: string, lain: string[]) =>
        kirimMentah(p.port, [baris, `host: ${p.host}`, ...lain, '', ''].join('\r\n'), { tls: p.tls });
      expect((await kirim(`GET ${jalur} HTTP/1.1`, [`x-panjang: ${'a'.repeat(20_000)}`])).status, p.nama).toBe(431);
      const banyak = Array.from({ length: 3000 }, (_, i) => `x-${i}: ${i}`);
      expect([400, 431], p.nama).toContain((await kirim(`GET ${jalur} HTTP/1.1`, banyak)).status);
      expect((await kirim(`GET ${jalur}?${'a'.repeat(20_000)} HTTP/1.1`, [])).status, p.nama).toBe(431);
      expect((await kirim(`${'X'.repeat(20_000)} ${jalur} HTTP/1.1`, [])).status, p.nama).toBeGreaterThanOrEqual(400);
    }
  });
});

const biner = (...b: (string | number[])[]): Buffer =>
  Buffer.concat(b.map((x) => (typeof x === 'string' ? Buffer.from(x) : Buffer.from(x))));

describe('what stands in a body', () => {
  const kirim = (p: Pintu, isi: string | Buffer, k: Record<string, string | null> = {}) =>
    minta(p, 'PUT', lembar(), k, isi);

  it('deep, broken or foreign JSON is refused in words, and the core goes on', async () => {
    const dalam = 50_000;
    const isi = {
      ...{
        kosong: '',
        larik: '[',
        angka: '1',
        teks: '"x"',
        benar: 'true',
        nol: 'null',
        dua: '{}{}',
        koma: '{"versi":1,}',
      },
      ...{
        komentar: '{/**/"versi":1}',
        kutip: "{'versi':1}",
        bukanAngka: '{"versi":NaN,"sel":{}}',
        besar: '{"versi":1e999,"sel":{}}',
      },
      larikDalam: '['.repeat(dalam) + ']'.repeat(dalam),
      objekDalam: `${'{"a":'.repeat(dalam)}1${'}'.repeat(dalam)}`,
      selDalam: `{"versi":1,"sel":${'{"a":'.repeat(dalam)}1${'}'.repeat(dalam)}}`,
      banyakKunci: `{"versi":1,"sel":{${Array.from({ length: 50_000 }, (_, i) => `"k${i}":1`).join()}}}`,
      banyakLain: `{"sel":{},${Array.from({ length: 50_000 }, (_, i) => `"k${i}":1`).join()}}`,
      kunciPanjang: `{"versi":1,"sel":{"${'k'.repeat(3_000_000)}":1}}`,
    };
    for (const [nama, badan] of Object.entries(isi))
      for (const p of [s.pintu.operator, s.pintu.panel]) {
        const j = await kirim(p, badan);
        expect([400, 409, 422], `${nama}: ${j.status} ${j.isi.slice(0, 200)}`).toContain(j.status);
        expect(j.isi.length, nama).toBeLessThan(5000);
      }
    expect(galat.mock.calls).toEqual([]);
    expect((await tanya(s.pintu.operator, 'GET', '/api/saya')).status).toBe(200);
  }, 60_000);

  it('keys that are names of the language’s own change nothing of it', async () => {
    const { versi } = await s.k.panggil('lembar', { param: { kontes: 'PPWP', tps: s.tps[0] ?? '' } });
    for (const racun of [
      `{"versi":${versi},"sel":{"__proto__":{"tercemar":1}}}`,
      `{"versi":${versi},"sel":{},"__proto__":{"tercemar":1,"izin":"operator"}}`,
      `{"versi":${versi},"sel":{"constructor":{"prototype":{"tercemar":1}}}}`,
      `{"versi":${versi},"sel":{"__proto__":7,"toString":7,"hasOwnProperty":7}}`,
      `{"__proto__":{"versi":${versi},"sel":{"IV.1":7}}}`,
    ]) {
      const j = await kirim(s.pintu.operator, racun);
      expect(j.status, racun).not.toBe(500);
    }
    expect('tercemar' in {}).toBe(false);
    expect((await s.k.panggil('verifikasi')).sah).toBe(true);
    for (const k of ['__proto__[x]=1', 'constructor=1', 'a[]=1&a[]=2', '%00=1', `x=${'a'.repeat(5000)}`])
      expect((await tanya(s.pintu.operator, 'GET', `/api/saya?${k}`)).status, k).toBe(200);
    expect('x' in {}).toBe(false);
  });

  it('bytes that are no text are refused, not replaced by other letters', async () => {
    const teks = (nama: number[]) => biner('{"orang":[{"nama":"RI', nama, 'NA","peran":"pengamat"}]}');
    const jumlah = async () => (await s.k.panggil('orang')).orang.length;
    const awal = await jumlah();
    for (const b of [[0xff], [0xc0, 0xae], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xe2, 0x82]]) {
      const j = await minta(s.pintu.operator, 'POST', '/api/orang', {}, teks(b));
      expect([j.status, kodeMentah(j)]).toEqual([400, 'PERMINTAAN_BENTUK']);
    }
    const utf16 = Buffer.from('{"orang":[]}', 'utf16le');
    expect((await minta(s.pintu.operator, 'POST', '/api/orang', {}, utf16)).status).toBe(400);
    expect(await jumlah()).toBe(awal);
    const gabung = biner('{"kode":"12345678","nama":"P', [0xff], '"}');
    expect((await minta(s.pintu.panel, 'POST', '/api/gabung', {}, gabung)).status).toBe(400);
    expect((await minta(s.pintu.paket, 'POST', '/lan/1/sesi', {}, gabung)).status).toBe(400);
  });

  it('packed bodies are not unpacked: a small one cannot become a large one', async () => {
    const bom = gzipSync(Buffer.alloc(100 * MB, ' '));
    expect(bom.length).toBeLessThan(MB);
    for (const p of [s.pintu.operator, s.pintu.panel])
      for (const cara of ['gzip', 'deflate', 'br', 'zstd', 'gzip, gzip']) {
        let j = { status: 0 };
        const mb =
          (await puncak(async () => {
            j = await kirim(p, bom, { 'content-encoding': cara });
          })) / MB;
        expect(j.status, cara).toBe(400);
        expect(mb).toBeLessThan(50);
      }
  });

  it('a body of another kind than JSON is none, and an upload that is no upload is refused', async () => {
    const { versi } = await s.k.panggil('lembar', { param: { kontes: 'PPWP', tps: s.tps[0] ?? '' } });
    const isi = JSON.stringify({ versi, sel: { 'IV.1': 7 } });
    for (const jenis of [
      null,
      '',
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      'text/json',
      'application/xml',
    ])
      expect((await kirim(s.pintu.operator, isi, { 'content-type': jenis })).status, String(jenis)).toBe(400);
    const unggah = (jenis: string, badan: string) =>
      minta(s.pintu.operator, 'POST', '/api/titipan', { 'content-type': jenis }, badan);
    for (const [jenis, badan] of [
      ['multipart/form-data', 'x'],
      ['multipart/form-data; boundary=', 'x'],
      ['multipart/form-data; boundary=b', ''],
      [
        'multipart/form-data; boundary=b',
        '--b\r\ncontent-disposition: form-data; name="berkas"; filename="x"\r\n\r\nterputus',
      ],
      [`multipart/form-data; boundary=${'b'.repeat(5000)}`, 'x'],
      ['multipart/form-data; boundary=b', `--b\r\n${'x: y\r\n'.repeat(5000)}\r\n\r\n--b--\r\n`],
      ['application/json', '{}'],
    ] as const) {
      const j = await unggah(jenis, badan);
      expect(j.status, `${jenis.slice(0, 60)}: ${j.isi.slice(0, 200)}`).toBeLessThan(500);
    }
    expect((await tanya(s.pintu.operator, 'GET', '/api/saya')).status).toBe(200);
  });
});
