#include "views/forms/referenceentry.h"

#include "views/forms/choicelist.h"
#include "views/plaintext.h"

#include <QKeyEvent>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace servanda {

namespace {
constexpr size_t kMostOffered = 30;
}

ReferenceEntry::ReferenceEntry(const Dossier &dossier, FactType type, bool canBeNew,
                               QWidget *parent)
    : ValueEntry(parent),
      m_dossier(dossier),
      m_type(type),
      m_canBeNew(canBeNew),
      m_line(new QLineEdit)
{
    place(m_line);
    m_line->installEventFilter(this);
    connect(m_line, &QLineEdit::textEdited, this, [this] {
        readTyped();
        suggest();
        touch();
    });
    connect(&dossier, &Dossier::changed, this, [this] { m_finder.reset(); });
}

ReferenceEntry::ReferenceEntry(const Dossier &dossier, QWidget *parent)
    : ReferenceEntry(dossier, FactType::Pledge, false, parent)
{
    m_isOfAnyType = true;
}

QVariant ReferenceEntry::value() const
{
    return m_isOfAnyType ? QVariant::fromValue(m_value != 0 ? FactRef{m_type, m_value} : FactRef())
                         : QVariant(m_value);
}

void ReferenceEntry::setValue(const QVariant &value)
{
    m_pending = false;
    m_line->setReadOnly(false);
    m_value = value.toLongLong();
    if (m_isOfAnyType) {
        const auto fact = value.value<FactRef>();
        m_value = fact.id;
        if (fact)
            m_type = fact.type;
        m_finder.reset();
    }
    m_problem.clear();
    showName(choiceOf({m_type, m_value}, m_dossier).caption);
    setTouched(false);
}

QString ReferenceEntry::understood() const
{
    return m_value != 0 ? choiceOf({m_type, m_value}, m_dossier).detail : QString();
}

void ReferenceEntry::setLabel(const QString &label, Need need)
{
    ValueEntry::setLabel(label, need);
    m_line->setPlaceholderText(need == Need::Required ? u"required: name or code"_s
                                                      : u"name or code"_s);
}

void ReferenceEntry::settle()
{
    if (isOpen() && m_list->marked())
        takeMarked();
}

bool ReferenceEntry::dismiss()
{
    if (!isOpen())
        return false;
    m_list->hide();
    return true;
}

void ReferenceEntry::setPending(FactRef fact)
{
    m_pending = true;
    m_value = fact.id;
    m_problem.clear();
    showName(u"New %1, entered below"_s.arg(kindWord()));
    m_line->setReadOnly(true);
    touch();
}

bool ReferenceEntry::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (!m_pending && key->modifiers() == Qt::NoModifier && handleKey(key->key()))
            return true;
    } else if (event->type() == QEvent::FocusOut) {
        leave();
    }
    return ValueEntry::eventFilter(watched, event);
}

bool ReferenceEntry::handleKey(int key)
{
    if (!isOpen()) {
        if (key != Qt::Key_Down)
            return false;
        suggest();
        return true;
    }
    switch (key) {
    case Qt::Key_Down:
        m_list->step(1);
        return true;
    case Qt::Key_Up:
        m_list->step(-1);
        return true;
    case Qt::Key_Escape:
        m_list->hide();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        takeMarked();
        return true;
    case Qt::Key_Tab:
        takeMarked();
        return m_pending; // what is entered new has the focus already
    default:
        return false;
    }
}

void ReferenceEntry::suggest()
{
    if (!m_list) {
        m_list = new ChoiceList(*m_line); // the window takes it
        connect(m_list, &ChoiceList::chosen, this, &ReferenceEntry::takeMarked);
        connect(this, &QObject::destroyed, m_list, &QObject::deleteLater);
    }
    const QString typed = m_line->text().trimmed();
    const bool isNamed = m_value != 0 && !isTouched();
    QString offer;
    if (m_canBeNew)
        offer = typed.isEmpty() || isNamed ? u"New %1…"_s.arg(kindWord())
                                           : u"New %1 “%2”…"_s.arg(kindWord(), typed);
    m_list->offer(finder().find(isNamed ? QString() : typed, kMostOffered), offer);
}

void ReferenceEntry::takeMarked()
{
    const FactRef fact = m_list->marked();
    const bool wantsNew = m_list->isOfferMarked();
    const bool isNamed = m_value != 0 && !isTouched();
    m_list->hide();
    if (wantsNew)
        Q_EMIT newRequested(isNamed ? QString() : m_line->text().trimmed());
    else if (fact)
        take(fact);
}

void ReferenceEntry::take(FactRef fact)
{
    m_value = fact.id;
    m_problem.clear();
    showName(choiceOf(fact, m_dossier).caption);
    touch();
}

void ReferenceEntry::showName(const QString &name)
{
    m_line->setText(name);
    m_line->setCursorPosition(0);
    m_line->setToolTip(escapedToolTip(name)); // it may be longer than the field
}

/// A name or code written out in full is one that need not be chosen.
void ReferenceEntry::leave()
{
    if (!isOpen())
        return;
    m_list->hide();
    if (const FactRef named = finder().exactly(m_line->text()); named && isTouched())
        take(named);
}

void ReferenceEntry::readTyped()
{
    const QString typed = m_line->text().trimmed();
    m_value = 0;
    m_problem.clear();
    if (typed.isEmpty())
        return;
    m_value = finder().exactly(typed).id;
    if (m_value == 0)
        m_problem = u"Choose the %1 from the list."_s.arg(kindWord());
}

const FactFinder &ReferenceEntry::finder()
{
    if (!m_finder)
        m_finder.emplace(m_dossier, m_type);
    return *m_finder;
}

bool ReferenceEntry::isOpen() const
{
    return m_list && m_list->isVisible();
}

QString ReferenceEntry::kindWord() const
{
    QString word;
    withFactType(m_type, [&word]<class Row>() {
        word = QString::fromLatin1(Description<Row>::label).toLower();
    });
    return word;
}

} // namespace servanda
