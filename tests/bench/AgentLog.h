// A log as agents write them, of any size.
#pragma once

#include <QFile>

namespace lotse::bench
{

// Every fourth line names a host or an address, one in two hundred holds a secret.
inline void writeAgentLog(const QString& path, qint64 size, bool asOneLine)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return;
    }
    for (qint64 line = 0; file.pos() < size; ++line) {
        QByteArray text = "2026-11-22 03:" + QByteArray::number(line / 60 % 60).rightJustified(2, '0') + ":" +
                          QByteArray::number(line % 60).rightJustified(2, '0') + ",118 INFO  [pool-2-thread-" +
                          QByteArray::number(line % 9) +
                          "] com.jitterbit.integration.engine.OperationEngine - operation " +
                          QByteArray::number(line * 7919) + " finished, 1200 records, Größe 17 kB";
        if (line % 4 == 1) {
            text += " from 10.20." + QByteArray::number(line % 250) + ".7 to sap-" + QByteArray::number(line % 40) +
                    ".musterfirma.de";
        }
        if (line % 200 == 3) {
            text += " login failed user=a" + QByteArray::number(line % 70) + "@firma.de password=Geheim" +
                    QByteArray::number(line % 11);
        }
        text += asOneLine ? ';' : '\n';
        file.write(text);
    }
}

} // namespace lotse::bench
