import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { Definisi } from '../../src/domain/index.ts';
import { rekap } from '../lib/cli.ts';
import { folderSementara } from '../lib/pleno.ts';

const TPS = `Provinsi;Kabupaten/Kota;Kecamatan;Kode Desa/Kelurahan;Desa/Kelurahan;Nomor TPS;DPT L;DPT P
JAWA BARAT;BOGOR;CIBINONG;3201012001;SUKAMAJU;1;100;101
JAWA BARAT;BOGOR;CIBINONG;3201012001;SUKAMAJU;2;102;103
JAWA BARAT;BOGOR;CITEUREUP;3201022001;SUKAMULYA;1;104;105
`;
const PASLON = 'Jenis;Nomor;Nama;Wakil\nPPWP;1;MELATI CONTOH;CAKRA\nPPWP;2;KENANGA CONTOH;BAYU\n';
const DPD = 'Jenis;Provinsi;Nomor;Nama\nDPD;JAWA BARAT;1;ANGGREK\nDPD;JAWA BARAT;2;TERATAI\n';

function siapkan() {
  const f = folderSementara();
  const tulis = (nama: string, isi: string): string => {
    fs.writeFileSync(path.join(f, nama), isi);
    return path.join(f, nama);
  };
  const berkas = [tulis('tps.csv', TPS), tulis('paslon.csv', PASLON), tulis('dpd.csv', DPD)];
  return { f, tulis, berkas, data: path.join(f, 'pleno') };
}

describe('buat from lists', () => {
  it('several ballots, one file for other offices, and the same definition from that file', async () => {
    const { f, berkas, data } = siapkan();
    const simpan = path.join(f, 'definisi.json');
    const minta = ['--tahun', '2024', '--nama', 'Pemilu 2024', '--wilayah', '320101', '--json', '--data', data];
    const a = await rekap('buat', '--definisi', ...berkas, ...minta, '--lingkup', '3201', '--simpan', simpan);
    expect(a.stderr).toBe('');
    expect(a).toMatchObject({ kode: 0, json: { kontes: ['PPWP', 'DPD'], desa: 1, tps: 2, catatan: [], simpan } });
    const d = Definisi.parse(JSON.parse(fs.readFileSync(simpan, 'utf8')));
    expect(d.pemilihan.nama).toBe('Pemilu 2024');
    expect(d.wilayah.filter((w) => w.tingkat === 3).map((w) => w.nama)).toEqual(['CIBINONG', 'CITEUREUP']);

    const b = await rekap(
      'buat',
      '--definisi',
      simpan,
      '--wilayah',
      '3201',
      '--json',
      '--data',
      path.join(f, 'kabupaten'),
    );
    expect(b).toMatchObject({ kode: 0, json: { nama: 'BOGOR', desa: 2, tps: 3 } });
    expect((b.json as { definisi: string }).definisi).toBe((a.json as { definisi: string }).definisi);

    const c = await rekap(
      'buat',
      '--definisi',
      ...berkas,
      ...minta.slice(0, 6),
      '--kontes',
      'DPD',
      '--data',
      path.join(f, 'dpd'),
    );
    expect(c.stdout).toContain('DPD: 2 calon, 2 TPS');
    expect(c.stdout).not.toContain('Presiden');
  }, 60_000);

  it('prints every error with its file, row and column, and makes nothing', async () => {
    const { tulis, berkas, data } = siapkan();
    tulis('tps.csv', TPS.replace('102', 'x').replace('105', ''));
    tulis('dpd.csv', DPD.replace('DPD;JAWA BARAT;2', 'DPD;JAWA BARAT;0'));
    const h = await rekap(
      'buat',
      '--definisi',
      ...berkas,
      '--tahun',
      '2024',
      '--wilayah',
      '3201',
      '--data',
      data,
      '--json',
    );
    expect(h).toMatchObject({ kode: 1, stdout: '' });
    expect(h.stderr.trim().split('\n')).toEqual([
      expect.stringMatching(/^DEFINISI_BENTUK: .*3 kesalahan/),
      'DEF_BUKAN_ANGKA: tps.csv · baris 3 kolom G: DPT L "x" bukan bilangan bulat',
      'DEF_SEL_KOSONG: tps.csv · baris 4 kolom H: DPT P belum diisi',
      'DEF_LUAR_BATAS: dpd.csv · baris 3 kolom C: nomor urut 0 di luar 1 sampai 99',
    ]);
    expect(fs.existsSync(data)).toBe(false);
  }, 60_000);

  it('writes over nothing', async () => {
    const { berkas, data } = siapkan();
    const arg = ['--tahun', '2024', '--wilayah', '3201', '--data', data, '--simpan', berkas[0] ?? ''];
    expect((await rekap('buat', '--definisi', ...berkas, ...arg)).stderr).toMatch(/^BERKAS_SUDAH_ADA: /);
    expect(fs.existsSync(data)).toBe(false);
  }, 30_000);
});

describe('ganti-definisi', () => {
  it('shows first, asks for a reason, changes names, and refuses what takes figures their meaning', async () => {
    const { tulis, berkas, data } = siapkan();
    const minta = ['--definisi', ...berkas, '--data', data];
    expect((await rekap('buat', ...minta, '--tahun', '2024', '--wilayah', '320101')).kode).toBe(0);
    const tabel = tulis('hasil.csv', 'Kode TPS;Paslon 1;Paslon 2\n3201012001001;60;50\n');
    expect(await rekap('impor', '--data', data, '--kontes', 'PPWP', tabel)).toMatchObject({ kode: 0 });

    expect((await rekap('ganti-definisi', ...minta)).stderr).toMatch(/^DEFINISI_SAMA: /);
    tulis('paslon.csv', PASLON.replace('MELATI CONTOH', 'MELATY CONTOH'));
    const coba = await rekap('ganti-definisi', ...minta, '--coba', '--json');
    expect(coba).toMatchObject({
      kode: 0,
      json: {
        diganti: false,
        ditolak: false,
        perluAlasan: true,
        perubahan: [{ kode: 'PESERTA_EJAAN', batal: 0, menyentuh: 1, ditolak: false }],
      },
    });
    expect((await rekap('ganti-definisi', ...minta)).stderr).toMatch(/^DEFINISI_ALASAN: /);
    const jadi = await rekap('ganti-definisi', ...minta, '--alasan', 'ejaan menurut keputusan KPU');
    expect(jadi).toMatchObject({ kode: 0 });
    expect(jadi.stdout).toContain('Definisi diganti: 1 perubahan.');
    expect((await rekap('jejak', '--data', data, '--verifikasi')).kode).toBe(0);

    tulis('paslon.csv', 'Jenis;Nomor;Nama;Wakil\nPPWP;2;MELATY CONTOH;CAKRA\nPPWP;1;KENANGA CONTOH;BAYU\n');
    const tukar = await rekap('ganti-definisi', ...minta, '--coba');
    expect(tukar.kode).toBe(1);
    expect(tukar.stdout).toContain('DITOLAK: 1 lembar kehilangan arti');
    expect((await rekap('ganti-definisi', ...minta, '--alasan', 'tetap ganti')).stderr).toMatch(/^DEFINISI_DITOLAK: /);
    expect((await rekap('jejak', '--data', data, '--verifikasi')).kode).toBe(0);
  }, 120_000);
});
