import { useState } from 'react';
import type { DaftarOrangJawab, OrangJawab } from '../../../contract/index.ts';
import { useBadan } from '../../lib/badan.ts';
import { useTitik } from '../../lib/kueri.ts';
import { GalatKotak, Kartu, Memuat } from '../../ui/Kotak.tsx';
import { AlatHadir } from './AlatHadir.tsx';
import { AturPin } from './AturPin.tsx';
import { denganCentang, useCentang } from './centang.ts';
import { DaftarOrang } from './DaftarOrang.tsx';
import { DaftarSaksi } from './DaftarSaksi.tsx';
import { EntriGanda } from './EntriGanda.tsx';
import { hariIni } from './hari.ts';
import kelas from './Orang.module.css';
import { urutPeran } from './susun.ts';
import { TambahOrang } from './TambahOrang.tsx';
import { TambahSaksi } from './TambahSaksi.tsx';
import { TidakAktif } from './TidakAktif.tsx';
import { UbahOrang } from './UbahOrang.tsx';
import { useUbahOrang } from './ubah.ts';

function Isi({ daftar: tercatat }: { daftar: DaftarOrangJawab }) {
  const { badan, pengawas } = useBadan();
  const [tanggal, setTanggal] = useState(hariIni);
  const [dialog, setDialog] = useState<{ apa: 'ubah' | 'pin'; id: number } | null>(null);
  const ubah = useUbahOrang();
  const centang = useCentang();
  const daftar = denganCentang(tercatat, centang.menunggu);
  const { orang } = daftar;
  const hadir = new Set(daftar.hadir.filter((h) => h.tanggal === tanggal && h.hadir).map((h) => h.orang));
  const dituju = orang.find((o) => o.id === dialog?.id);
  const tutup = (): void => setDialog(null);
  const baris = {
    hadir,
    tandai: (o: OrangJawab, h: boolean) => void centang.hadir(o.id, tanggal, h),
    sunting: (o: OrangJawab) => setDialog({ apa: 'ubah', id: o.id }),
    pin: (o: OrangJawab) => setDialog({ apa: 'pin', id: o.id }),
  };
  return (
    <div className={kelas.layar}>
      <header className={kelas.kepala}>
        <div>
          <h1>Orang</h1>
          <p>
            Siapa yang memimpin, membantu, menyaksikan, dan mengawasi pleno ini. Ketua dan anggota mengesahkan dengan
            PIN masing-masing.
            {daftar.pinLatihan ? (
              <>
                {' '}
                <strong>Latihan: PIN setiap orang {daftar.pinLatihan}.</strong>
              </>
            ) : null}
          </p>
        </div>
        <AlatHadir tanggal={tanggal} pilih={setTanggal} daftar={daftar} />
      </header>
      <div className={kelas.dua}>
        <div className={kelas.kolom}>
          <Kartu judul={`${badan} dan sekretariat`}>
            <DaftarOrang
              {...baris}
              orang={urutPeran(orang, ['ketua', 'anggota', 'sekretariat'])}
              nama={badan}
              denganPin
            />
            <TambahOrang peran={['ketua', 'anggota', 'sekretariat']} orang={orang} ubah={ubah} />
          </Kartu>
          <Kartu judul={`${pengawas} dan pengamat`}>
            <DaftarOrang
              {...baris}
              orang={urutPeran(orang, ['panwaslu', 'pengamat'])}
              nama={`${pengawas} dan pengamat`}
            />
            <TambahOrang peran={['panwaslu', 'pengamat']} orang={orang} ubah={ubah} />
          </Kartu>
          <EntriGanda />
          <TidakAktif orang={orang.filter((o) => !o.aktif)} ubah={ubah} />
        </div>
        <Kartu judul="Saksi">
          <TambahSaksi daftar={daftar} ubah={ubah} />
          <DaftarSaksi {...baris} daftar={daftar} />
        </Kartu>
      </div>
      {dialog?.apa === 'ubah' && dituju ? (
        <UbahOrang key={dituju.id} orang={dituju} daftar={daftar} ubah={ubah} tutup={tutup} />
      ) : null}
      {dialog?.apa === 'pin' && dituju ? (
        <AturPin key={dituju.id} orang={dituju} daftar={daftar} ubah={ubah} tutup={tutup} />
      ) : null}
    </div>
  );
}

/** `/orang`: people, saksi with their mandates, PINs, and who is there today. */
export function Orang() {
  const { data, error, refetch } = useTitik('orang');
  if (error && !data) return <GalatKotak galat={error} ulang={() => void refetch()} />;
  return data ? <Isi daftar={data} /> : <Memuat baris={14} />;
}
