#pragma once

#include "model/exchange/cellvalue.h"

#include <QFile>
#include <QTemporaryDir>

namespace servanda::test {

/// A folder of the layout with nothing but the headings that it must have, to be filled by a test.
class SmallFolder final
{
public:
    SmallFolder()
    {
        forEachFactType([&]<class Row>() {
            auto headings = csvHeadings<Row>();
            for (const auto &later : laterCsvHeadings<Row>())
                headings.removeAll(later);
            if (!Description<Row>::optionalFile)
                write(QString::fromLatin1(Description<Row>::file),
                      headings.join(u',').toUtf8() + "\r\n");
        });
    }

    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
    }
    void remove(const QString &name) const { QFile::remove(m_folder.filePath(name)); }
    [[nodiscard]] QString path() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
};

} // namespace servanda::test
