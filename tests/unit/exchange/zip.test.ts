import fc from 'fast-check';
import { expect, it } from 'vitest';
import yazl from 'yazl';
import { bacaZip, type EntriZip, tulisZip } from '../../../src/exchange/zip.ts';
import { kodeGalat, nilai } from '../../lib/pleno.ts';

const nama = fc.stringMatching(/^(dokumen\/)?[a-z0-9]{1,12}\.(json|pdf|jsonl)$/);
const entri = fc.uniqueArray(fc.record({ nama, isi: fc.uint8Array({ maxLength: 300 }) }), {
  selector: (e) => e.nama,
  minLength: 1,
  maxLength: 6,
});
const polos = (e: readonly EntriZip[]) => e.map((x) => ({ nama: x.nama, isi: [...x.isi] }));

it('what was written is read again, and written again gives the same bytes', () => {
  fc.assert(
    fc.property(entri, (e) => {
      const zip = nilai(tulisZip(e));
      const dibaca = nilai(bacaZip(zip));
      expect(polos(dibaca)).toEqual(polos(e));
      expect(Buffer.from(nilai(tulisZip(dibaca))).equals(Buffer.from(zip))).toBe(true);
    }),
    { numRuns: 60 },
  );
});

it('there is no other form of it: any bytes that pass are the bytes that would be written', () => {
  fc.assert(
    fc.property(
      entri,
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 3 }),
      fc.nat(40),
      (e, ubah, potong) => {
        const zip = Uint8Array.from(nilai(tulisZip(e)));
        for (const [letak, b] of ubah) zip[letak % zip.length] = b;
        const datang = potong % 4 === 0 ? zip.slice(0, zip.length - (potong % zip.length)) : zip;
        const h = bacaZip(datang);
        if (h.ok) expect(Buffer.from(nilai(tulisZip(h.nilai))).equals(Buffer.from(datang))).toBe(true);
        else expect(h.galat.kode).toMatch(/^PAKET_/);
      },
    ),
    { numRuns: 300 },
  );
});

/** A zip as another program writes it. */
async function zipLain(isi: (z: yazl.ZipFile) => void): Promise<Uint8Array> {
  const z = new yazl.ZipFile();
  isi(z);
  z.end();
  const potongan: Buffer[] = [];
  for await (const x of z.outputStream) potongan.push(Buffer.from(x as Uint8Array));
  return Buffer.concat(potongan);
}

it('zips of other programs: links, paths that leave, bombs, entries twice, bytes before and after', async () => {
  const kosong = Buffer.alloc(5_000_000);
  const jahat = [
    await zipLain((z) => z.addBuffer(Buffer.from('/etc/passwd'), 'manifest.json', { mode: 0o120777, compress: false })),
    await zipLain((z) => z.addBuffer(kosong, 'manifest.json')),
    await zipLain((z) => z.addBuffer(Buffer.from('x'), 'a/b/c.json', { compress: false })),
    await zipLain((z) => z.addEmptyDirectory('dokumen/')),
  ];
  for (const z of jahat) expect(kodeGalat(bacaZip(z))).toBe('PAKET_RUSAK');
  const zip = Buffer.from(nilai(tulisZip([{ nama: 'manifest.json', isi: Buffer.from('{}') }])));
  for (const [a, b] of [
    ['manifest.json', '../../ab.json'],
    ['manifest.json', 'C:\\evil.json\0'],
    ['manifest.json', '/etc/pass.jso'],
  ] as const)
    expect(kodeGalat(bacaZip(Buffer.from(zip.toString('latin1').replaceAll(a, b), 'latin1')))).toBe('PAKET_RUSAK');
  const satu = { nama: 'a.json', isi: Buffer.from('1') };
  expect(kodeGalat(bacaZip(nilai(tulisZip([satu, satu]))))).toBe('PAKET_RUSAK');
  expect(kodeGalat(bacaZip(Buffer.concat([Buffer.from('MZ'), zip])))).toBe('PAKET_BUKAN_PAKET');
  expect(kodeGalat(bacaZip(Buffer.concat([zip, Buffer.from('!')])))).toBe('PAKET_RUSAK');
  expect(kodeGalat(bacaZip(Buffer.concat([zip, zip])))).toBe('PAKET_RUSAK');
  expect(kodeGalat(bacaZip(new Uint8Array()))).toBe('PAKET_BUKAN_PAKET');
});
