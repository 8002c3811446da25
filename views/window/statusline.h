#pragma once

#include "model/dossier/dossier.h"

#include <QWidget>

class QLabel;

namespace servanda {

/// The line at the foot: handling marking, how the dossier was opened, how much it holds.
class StatusLine final : public QWidget
{
    Q_OBJECT
public:
    StatusLine(const Dossier &dossier, const QString &openingNote, QWidget *parent = nullptr);

    void showRevision(qint64 number);
    void showOpeningNote(const QString &note);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void showDossier();
    void colorMarking();

    const Dossier &m_dossier;
    QLabel *m_marking;
    QLabel *m_note;
    QLabel *m_facts;
    QLabel *m_revision;
};

} // namespace servanda
