import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDevice } from '../../../src/app/perangkat.ts';
import {
  bacaBerkasKunci,
  bacaKartu,
  buatKartu,
  buatKunci,
  bukaKunci,
  bungkusKunci,
  kartuKeJson,
  kartuKeQr,
  kataSidik,
  type PelindungKunci,
} from '../../../src/exchange/index.ts';
import { kunciPerangkat, periksaTanda, privatDariBytes, tandaTangani } from '../../../src/exchange/kunci.ts';
import { folderSementara, kodeGalat, nilai } from '../../lib/pleno.ts';

/** Key of the first test vector of RFC 8032, 7.1. */
const PRIVAT = Buffer.concat([
  Buffer.from('302e020100300506032b657004220420', 'hex'),
  Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex'),
]);
const privat = privatDariBytes(PRIVAT);
if (!privat) throw new Error('kunci uji tidak terbaca');
const rfc = kunciPerangkat(privat, 'RFC 8032');

describe('keys', () => {
  it('public key and words of a known key', () => {
    expect(Buffer.from(rfc.kunci, 'base64').toString('hex')).toBe(
      'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    );
    expect(rfc.id).toBe('21fe31dfa154a261');
    expect(kataSidik(rfc.kunci)).toMatch(/^([bcdghjklmnprstwy][aiuo]){2}( ([bcdghjklmnprstwy][aiuo]){2}){5}$/);
    // 0x21 0xfe 0x31 = 0010|00 0111|11 1110|00 1100|01: d+a, l+o, w+a, s+i.
    expect(kataSidik(rfc.kunci).startsWith('dalo wasi')).toBe(true);
    expect(kataSidik(buatKunci('x').kunci)).not.toBe(kataSidik(rfc.kunci));
  });

  it('a signature is for one thing only', () => {
    const isi = Buffer.from('isi');
    const t = tandaTangani(rfc, 'paket', isi);
    expect(periksaTanda(rfc.kunci, 'paket', isi, t)).toBe(true);
    expect(periksaTanda(rfc.kunci, 'kartu', isi, t)).toBe(false);
    expect(periksaTanda(rfc.kunci, 'paket', Buffer.from('isi!'), t)).toBe(false);
    expect(periksaTanda(buatKunci('x').kunci, 'paket', isi, t)).toBe(false);
    expect(periksaTanda(rfc.kunci, 'paket', isi, `${t.slice(0, -3)}B==`)).toBe(false);
    expect(periksaTanda(rfc.kunci, 'paket', isi, 'bukan base64')).toBe(false);
  });

  it('wrapped by a passphrase: only that one opens it, and nothing of the key stands in the file', async () => {
    const teks = await bungkusKunci(rfc, { sandi: 'pulau tidung 12' });
    const b = nilai(bacaBerkasKunci(teks));
    expect(teks).not.toContain(PRIVAT.toString('base64').slice(-40));
    expect(nilai(await bukaKunci(b, { sandi: 'pulau tidung 12' })).kunci).toBe(rfc.kunci);
    expect(kodeGalat(await bukaKunci(b, { sandi: 'pulau tidung 13' }))).toBe('KUNCI_PERANGKAT_SANDI');
    expect(kodeGalat(await bukaKunci(b, {}))).toBe('KUNCI_PERANGKAT_TERKUNCI');
    const ubah = { ...b, kunci: buatKunci('x').kunci };
    expect(kodeGalat(await bukaKunci(ubah, { sandi: 'pulau tidung 12' }))).toBe('KUNCI_PERANGKAT_SANDI');
  });

  it('wrapped by what the door has', async () => {
    const balik: PelindungKunci = {
      nama: 'uji',
      bungkus: async (isi) => isi.map((b) => b ^ 0x5a),
      buka: async (isi) => isi.map((b) => b ^ 0x5a),
    };
    const b = nilai(bacaBerkasKunci(await bungkusKunci(rfc, { pelindung: balik })));
    expect(nilai(await bukaKunci(b, { pelindung: balik })).id).toBe(rfc.id);
    expect(kodeGalat(await bukaKunci(b, { pelindung: { ...balik, nama: 'lain' } }))).toBe('KUNCI_PERANGKAT_RUSAK');
    expect(kodeGalat(await bukaKunci(b, {}))).toBe('KUNCI_PERANGKAT_RUSAK');
  });

  it('made once in the folder of the computer, for its owner alone, and said to be plain', async () => {
    const akar = folderSementara();
    const [a, b] = await Promise.all([openDevice(akar, { nama: 'PPK, laptop 1' }), openDevice(akar, { nama: 'lain' })]);
    expect(nilai(b).kunci).toBe(nilai(a).kunci);
    expect(nilai(a).cara).toBe('polos');
    const berkas = path.join(akar, 'perangkat/kunci.json');
    if (process.platform !== 'win32') expect(fs.statSync(berkas).mode & 0o777).toBe(0o600);
    expect(fs.readdirSync(path.dirname(berkas))).toEqual(['kunci.json']);
    fs.writeFileSync(berkas, '{"kunci":');
    expect(kodeGalat(await openDevice(akar, {}))).toBe('KUNCI_PERANGKAT_RUSAK');
    expect(fs.readFileSync(berkas, 'utf8')).toBe('{"kunci":');
    expect(kodeGalat(await openDevice(folderSementara(), { nama: ' \u0007' }))).toBe('PERANGKAT_NAMA');
  });
});

describe('cards', () => {
  const kartu = buatKartu(kunciPerangkat(rfc.privat, 'PPK Serbalawan – é "1"'));

  it('as file and as text for a QR code: the same card', () => {
    expect(nilai(bacaKartu(kartuKeJson(kartu)))).toEqual(kartu);
    expect(nilai(bacaKartu(kartuKeQr(kartu)))).toEqual(kartu);
    expect(kartuKeQr(kartu).length).toBeLessThan(300);
  });

  it.each([
    ['another name', kartuKeJson({ ...kartu, nama: 'KPU' })],
    ['another key', kartuKeJson({ ...kartu, kunci: buatKunci('x').kunci })],
    ['another id', kartuKeJson({ ...kartu, id: '0'.repeat(16) })],
    ['a flipped letter in the QR text', kartuKeQr(kartu).replace(/.$/, (c) => (c === 'A' ? 'B' : 'A'))],
    ['no card', 'halo'],
    ['a long one', `REKAP1:${'A'.repeat(5000)}`],
    ['something more', JSON.stringify({ ...kartu, lain: 1 })],
  ])('%s is refused', (_, teks) => {
    expect(kodeGalat(bacaKartu(teks))).toBe('KARTU_RUSAK');
  });
});

it.each([
  ['a cost that is no power of two', { N: 131073 }],
  ['a cost that would take gigabytes', { N: 2 ** 20, r: 16 }],
])('a damaged key file with %s is refused before anything is computed', async (_, ubah) => {
  const isi = JSON.parse(await bungkusKunci(buatKunci('PPK'), { sandi: 'rahasia' })) as { bungkus: object };
  const h = bacaBerkasKunci(JSON.stringify({ ...isi, bungkus: { ...isi.bungkus, ...ubah } }));
  expect(kodeGalat(h)).toBe('KUNCI_PERANGKAT_RUSAK');
});
