#pragma once

#include "model/domain/edit.h"

#include <QObject>

namespace servanda {

class Browsing;
class Dossier;
class EffectWork;
class NoticeBar;
struct StatusEffect;

/// Says above the page what an edit has moved that bears on more than single pledges: an event, a
/// reading, a clause. The next one replaces what it said. Borrows all of it.
class EffectNotice final : public QObject
{
    Q_OBJECT
public:
    EffectNotice(const Dossier &dossier, Browsing &browsing, NoticeBar &notices, QObject *parent);

private:
    void follow(const Edit &edit);
    void tell(const StatusEffect &effect);

    const Dossier &m_dossier;
    Browsing &m_browsing;
    NoticeBar &m_notices;
    EffectWork *m_work;
};

} // namespace servanda
