import { Drawer } from '@mantine/core';
import { Link } from 'wouter';
import type { FormulirJawab } from '../../../contract/index.ts';
import { KATALOG } from '../../../domain/aturan/index.ts';
import { angka, angkaSel } from '../../../domain/format.ts';
import type { KodeKontes } from '../../../domain/kontes.ts';
import { namaSel } from '../../../domain/pesan/temuan.ts';
import { useTitik } from '../../lib/kueri.ts';
import { alamat } from '../../lib/tempat.ts';
import { GalatKotak, Memuat } from '../../ui/Kotak.tsx';
import { Tanda } from '../../ui/Tanda.tsx';
import kelas from './Rincian.module.css';

export type SelRekap = { wilayah: string; sel: string; nama: string };

function namaBaris(f: FormulirJawab, sel: string): string {
  const b = f.baris.find((x) => x.sel.includes(sel));
  if (!b) return namaSel(sel);
  return b.peserta ? `${b.peserta.nomor} ${b.peserta.nama}` : b.teks;
}

/** `S501` → its short title; a code of a newer core stays as it is. */
function judulTemuan(kode: string): string {
  const judul = KATALOG.find((e) => e.kode === kode)?.judul;
  return judul ? `${kode} · ${judul}` : kode;
}

const berat = (l: { salah: number; periksa: number }): number => (l.salah > 0 ? 0 : l.periksa > 0 ? 1 : 2);

function Daftar({ kontes, wilayah, sel }: { kontes: KodeKontes; wilayah: string; sel: string }) {
  const { data, error } = useTitik('rincian', { param: { kontes, wilayah, sel } });
  if (error && !data) return <GalatKotak galat={error} />;
  if (!data) return <Memuat />;
  const banyakDesa = new Set(data.lembar.map((l) => l.desa)).size > 1;
  return (
    <>
      <p className={kelas.jumlah}>
        Jumlah <strong>{angkaSel(data.jumlah)}</strong> dari {angka(data.lembar.filter((l) => l.nilai !== null).length)}{' '}
        lembar
      </p>
      <table className={kelas.tabel}>
        <thead>
          <tr>
            <th scope="col">Lembar</th>
            <th scope="col">Temuan</th>
            <th scope="col" className={kelas.kanan}>
              Angka
            </th>
          </tr>
        </thead>
        <tbody>
          {[...data.lembar]
            .sort((a, b) => berat(a) - berat(b))
            .map((l) => (
              <tr key={l.tps}>
                <th scope="row">
                  <Link href={alamat.lembar(kontes, l.tps, sel)}>TPS {l.nomor}</Link>
                  {banyakDesa ? <small>{l.desa}</small> : null}
                </th>
                <td>
                  {l.salah > 0 ? <Tanda derajat="salah" ukuran={15} /> : null}
                  {l.salah === 0 && l.periksa > 0 ? <Tanda derajat="periksa" ukuran={15} /> : null}{' '}
                  {l.temuan.map(judulTemuan).join('; ')}
                </td>
                <td className={kelas.kanan}>{angkaSel(l.nilai)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </>
  );
}

/** The sheets behind one sum. */
export function Rincian({
  kontes,
  pilihan,
  formulir,
  tutup,
}: {
  kontes: KodeKontes;
  pilihan: SelRekap | null;
  formulir: FormulirJawab;
  tutup: () => void;
}) {
  return (
    <Drawer
      opened={pilihan !== null}
      onClose={tutup}
      position="right"
      size={460}
      title={
        pilihan ? (
          <span className={kelas.judul}>
            {namaBaris(formulir, pilihan.sel)}
            <small>
              {namaSel(pilihan.sel)} · {pilihan.nama}
            </small>
          </span>
        ) : null
      }
      closeButtonProps={{ 'aria-label': 'Tutup' }}
    >
      {pilihan ? <Daftar kontes={kontes} wilayah={pilihan.wilayah} sel={pilihan.sel} /> : null}
    </Drawer>
  );
}
