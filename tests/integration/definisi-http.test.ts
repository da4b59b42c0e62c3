import { beforeAll, describe, expect, it } from 'vitest';
import { alamatDefinisi, alamatTemplat } from '../../src/contract/index.ts';
import { Definisi, jsonKanonik } from '../../src/domain/index.ts';
import type { Layanan } from '../../src/server/layanan.ts';
import { sha256Hex } from '../../src/store/index.ts';
import type { Klien } from '../lib/klien.ts';
import { layananUji } from '../lib/layanan.ts';

const uji = layananUji();
let layanan: Layanan;
let k: Klien;
beforeAll(async () => {
  ({ layanan, k } = await uji.mulai());
});

const TPS = `Provinsi;Kabupaten/Kota;Kecamatan;Kode Desa/Kelurahan;Desa/Kelurahan;Nomor TPS;DPT L;DPT P
JAWA BARAT;BOGOR;CIBINONG;3201012001;SUKAMAJU;1;100;101
JAWA BARAT;BOGOR;CIBINONG;3201012001;SUKAMAJU;2;102;103
`;
const PASLON = 'Jenis;Nomor;Nama;Wakil\nPPWP;1;MELATI;CAKRA\nPPWP;2;KENANGA;BAYU\n';
const asal = async (paslon = PASLON, tps = TPS) => [
  { titipan: await k.titip({ 'tps.csv': tps }) },
  { titipan: await k.titip({ 'paslon.csv': paslon }) },
];
const unduh = (jalur: string, tajuk = k.tajuk) => fetch(`${layanan.url}${jalur}`, { headers: tajuk });

describe('definitions over HTTP', () => {
  it('templates of every kind come as files, and only to those who may come in', async () => {
    for (const jenis of ['partai', 'caleg', 'dpd', 'paslon', 'dapil', 'tps']) {
      const r = await unduh(alamatTemplat(jenis, 'xlsx'));
      expect(r.headers.get('content-disposition')).toBe(`attachment; filename="templat-${jenis}.xlsx"`);
      expect(
        Buffer.from(await r.arrayBuffer())
          .subarray(0, 2)
          .toString(),
      ).toBe('PK');
      expect(await (await unduh(alamatTemplat(jenis, 'csv'))).text()).toContain('CONTOH');
    }
    expect((await unduh('/api/unduh/templat/rahasia.csv')).status).toBe(404);
    expect((await unduh('/api/unduh/templat/partai.exe')).status).toBe(404);
    for (const jalur of [alamatTemplat('partai', 'csv'), alamatDefinisi('0'.repeat(64))])
      expect((await fetch(`${layanan.url}${jalur}`)).status).toBe(401);
  });

  it('files are read together, whichever upload they came with, and errors say which cell', async () => {
    const h = await k.panggil('bacaDefinisi', {
      badan: { asal: await asal(PASLON, TPS.replace('103', 'x')), pemilihan: { tahun: 2024 } },
    });
    expect(h).toMatchObject({
      siap: null,
      jumlahKesalahan: 1,
      kesalahan: [{ berkas: 'tps.csv', letak: 'baris 3 kolom H', kode: 'DEF_BUKAN_ANGKA' }],
      berkas: [
        { ke: 0, berkas: 'tps.csv', tps: 1 },
        { ke: 1, berkas: 'paslon.csv', calon: 2 },
      ],
    });
  });

  it('what was seen is what is made; the file to hand on has the hash of its bytes', async () => {
    const h = await k.panggil('bacaDefinisi', { badan: { asal: await asal(), pemilihan: { tahun: 2024 } } });
    const hash = h.siap?.hash ?? '';
    const isi = await (await unduh(alamatDefinisi(hash))).text();
    expect(sha256Hex(isi)).toBe(hash);
    expect(jsonKanonik(Definisi.parse(JSON.parse(isi)))).toBe(isi);
    const p = await k.panggil('buatPleno', { badan: { definisi: hash, wilayah: '320101' } });
    expect(p).toMatchObject({ definisi: hash, wilayah: { kode: '320101' }, jumlahTps: 2 });
    expect(await k.ditolak('buatPleno', { badan: { definisi: 'f'.repeat(64), wilayah: '320101' } })).toEqual([
      404,
      'DEFINISI_DRAF_HILANG',
    ]);
  });

  it('another definition is compared, refused or put in force, and open windows are told', async () => {
    await k.panggil('ubahLembar', {
      param: { kontes: 'PPWP', tps: '3201012001001' },
      badan: { versi: 0, sel: { 'IV.1': 5 } },
    });
    const { berlaku } = await k.panggil('definisi');
    const baca = async (paslon: string) =>
      (await k.panggil('bacaDefinisi', { badan: { asal: await asal(paslon), ganti: true } })).siap?.hash ?? '';

    const kurang = await baca(PASLON.split('\n').slice(0, 2).join('\n'));
    expect(await k.panggil('bandingkanDefinisi', { badan: { definisi: kurang } })).toMatchObject({
      ditolak: true,
      perubahan: [{ kode: 'PESERTA_HILANG', batal: 1, ditolak: true }],
    });
    const badan = { definisi: kurang, berlaku: berlaku.hash, alasan: 'tetap ingin' };
    expect(await k.ditolak('gantiDefinisi', { badan })).toEqual([422, 'DEFINISI_DITOLAK']);

    const ejaan = await baca(PASLON.replace('MELATI', 'Hj. MELATI'));
    expect(await k.panggil('bandingkanDefinisi', { badan: { definisi: ejaan } })).toMatchObject({
      ditolak: false,
      perluAlasan: true,
      perubahan: [{ kode: 'PESERTA_EJAAN', batal: 0, menyentuh: 1 }],
    });
    const ganti = { definisi: ejaan, berlaku: berlaku.hash };
    expect(await k.ditolak('gantiDefinisi', { badan: ganti })).toEqual([422, 'DEFINISI_ALASAN']);
    const kabar = k.dengar((p) => p.jenis === 'pleno');
    await new Promise((s) => setTimeout(s, 100));
    await k.panggil('gantiDefinisi', { badan: { ...ganti, alasan: 'ejaan menurut keputusan' } });
    await kabar;
    expect(await k.ditolak('gantiDefinisi', { badan: { ...ganti, alasan: 'sekali lagi' } })).toEqual([
      409,
      'DEFINISI_BERUBAH',
    ]);
    expect((await k.panggil('definisi')).riwayat.map((r) => r.hash)).toEqual([ejaan, berlaku.hash]);
    expect((await unduh(alamatDefinisi(berlaku.hash))).status).toBe(200);
    expect(await k.panggil('verifikasi', {})).toMatchObject({ sah: true });
  });
});
