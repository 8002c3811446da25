#pragma once

#include <QWidget>

class QCheckBox;

namespace servanda {

struct FileToArchive;

/// Whether a file is to be kept inside the dossier, beside what it is. Chosen unless taken back.
class ArchiveChoice final : public QWidget
{
    Q_OBJECT
public:
    explicit ArchiveChoice(const FileToArchive &file, QWidget *parent = nullptr);

    [[nodiscard]] bool isChosen() const;

private:
    QCheckBox *m_check;
};

} // namespace servanda
