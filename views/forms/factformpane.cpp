#include "views/forms/factformpane.h"

#include "model/dossier/editcheck.h"
#include "model/dossier/editlabel.h"
#include "model/dossier/editor.h"
#include "views/effects/effectline.h"
#include "views/forms/factform.h"
#include "views/forms/lineentry.h"
#include "views/forms/messageline.h"
#include "views/plaintext.h"
#include "views/surface.h"
#include "views/textstyle.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace servanda {

namespace {

constexpr int kButtonRoom = 150; ///< for text, in the narrowest inspector

QString kindOf(FactRef fact)
{
    QString kind;
    withFactType(fact.type, [&kind]<class Row>() {
        kind = QString::fromLatin1(Description<Row>::label).toLower();
    });
    return kind;
}

} // namespace

FactFormPane::FactFormPane(const Edit &edit, Editor &editor, QDate today, QWidget *parent)
    : QWidget(parent),
      m_editor(editor),
      m_form(new FactForm(edit, editor, today)),
      m_scroll(new QScrollArea),
      m_message(new MessageLine),
      m_commit(new QPushButton),
      m_leave(new QPushButton(u"Leave"_s))
{
    setObjectName(u"factForm"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *content = new QWidget; // the scroll area takes it
    content->setBackgroundRole(QPalette::Base);
    auto *inside = new QVBoxLayout(content);
    inside->setContentsMargins(16, 14, 14, 18);
    inside->setSpacing(4);
    buildHead(*inside);
    inside->addWidget(m_form);
    if (!m_form->isNew()) {
        m_reason = new LineEntry(textLine());
        m_reason->setObjectName(u"reasonForChange"_s);
        m_reason->setLabel(u"Reason for the change"_s, Need::Optional);
        inside->addSpacing(8);
        auto *label = plainLabel(u"Why, for the history; may stay empty"_s);
        label->setForegroundRole(QPalette::PlaceholderText);
        styleText(label, TextStyle::Secondary);
        inside->addWidget(label);
        inside->addWidget(m_reason);
    }
    inside->addStretch(1);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setBackgroundRole(QPalette::Base);
    m_scroll->setWidget(content);
    layout->addWidget(m_scroll, 1);
    buildFoot(*layout);
    connect(m_form, &FactForm::changed, this, [this] {
        m_isAsking = false;
        tell();
        // Once what is said has its place.
        QMetaObject::invokeMethod(this, &FactFormPane::keepMessageInView, Qt::QueuedConnection);
        if (m_effect)
            m_effect->askSoon([this] { return possible(); });
    });
    connect(qApp, &QApplication::focusChanged, this, &FactFormPane::keepInView);
    tell();
}

// The focus moves on while a widget goes; by then this is no form any more.
FactFormPane::~FactFormPane()
{
    disconnect(qApp, nullptr, this, nullptr);
    disconnect(m_form, nullptr, this, nullptr);
}

void FactFormPane::buildHead(QVBoxLayout &layout)
{
    const FactRef fact = m_form->fact();
    auto *kind = plainLabel(m_form->isNew() ? u"New"_s : u"Edit"_s);
    kind->setForegroundRole(QPalette::PlaceholderText);
    styleText(kind, TextStyle::Secondary);
    layout.addWidget(kind);
    QString title = kindOf(fact);
    title[0] = title[0].toUpper();
    withFactType(fact.type, [&]<class Row>() {
        if (const Row *row = m_editor.dossier().find(Id<Row>{fact.id}))
            title += u' ' + nameOfFact(*row);
    });
    auto *caption = plainLabel(title);
    caption->setObjectName(u"formTitle"_s);
    styleText(caption, TextStyle::InspectorTitle);
    layout.addWidget(caption);
    m_purpose = plainLabel();
    m_purpose->setObjectName(u"formPurpose"_s);
    m_purpose->setForegroundRole(QPalette::PlaceholderText);
    styleText(m_purpose, TextStyle::Secondary);
    m_purpose->hide();
    layout.addWidget(m_purpose);
    layout.addSpacing(8);
}

void FactFormPane::buildFoot(QVBoxLayout &layout)
{
    auto *foot = new Surface(Surface::Kind::Bar, Qt::TopEdge);
    auto *column = new QVBoxLayout(foot);
    column->setContentsMargins(16, 9, 14, 8);
    column->setSpacing(8);
    column->addWidget(m_message);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_commit, 1);
    buttons->addWidget(m_leave);
    column->addLayout(buttons);
    m_message->setObjectName(u"formMessage"_s);
    m_commit->setObjectName(u"commitForm"_s);
    m_leave->setObjectName(u"leaveForm"_s);
    m_leave->setToolTip(u"Esc"_s);
    for (QPushButton *button : {m_commit, m_leave})
        button->setAutoDefault(false);
    connect(m_commit, &QPushButton::clicked, this, &FactFormPane::commit);
    connect(m_leave, &QPushButton::clicked, this, &FactFormPane::leave);
    layout.addWidget(foot);
}

void FactFormPane::addCompany(FormCompany company)
{
    m_company = std::move(company);
    m_purpose->setText(m_company.purpose);
    m_purpose->setVisible(!m_company.purpose.isEmpty());
    if (!m_company.choices)
        return;
    auto *inside = static_cast<QVBoxLayout *>(m_scroll->widget()->layout());
    const int below = inside->indexOf(m_form) + 1;
    inside->insertSpacing(below, 8);
    inside->insertWidget(below + 1, m_company.choices);
}

void FactFormPane::addEffect(QDate asOf)
{
    m_effect = new EffectLine(m_editor.dossier(), asOf);
    auto *column = static_cast<QVBoxLayout *>(m_message->parentWidget()->layout());
    column->insertWidget(column->indexOf(m_message), m_effect);
}

FactRef FactFormPane::fact() const
{
    return m_form->fact();
}

bool FactFormPane::isTouched() const
{
    return m_form->isTouched();
}

Result<Edit> FactFormPane::entered() const
{
    Edit edit = m_form->edit();
    if (m_company.complete) {
        if (auto done = m_company.complete(edit); !done)
            return done.error();
    }
    edit.label = m_company.label.isEmpty() ? editLabel(edit) : m_company.label;
    if (m_reason)
        edit.reason = m_reason->value().toString().trimmed();
    return edit;
}

std::optional<Edit> FactFormPane::possible() const
{
    auto edit = entered();
    if (!edit || edit->size() == 0
        || !whatForbids(*edit, m_editor.dossier(), m_editor.codes()).empty())
        return {};
    return *std::move(edit);
}

void FactFormPane::commit()
{
    if (!m_form->obstacle().isEmpty()) {
        m_form->goToObstacle();
        return;
    }
    auto edit = entered();
    if (!edit) {
        m_message->say(MessageLine::Tone::Error, edit.error().sentence());
        return;
    }
    const FactRef fact = m_form->fact();
    if (const auto done = m_editor.commit(*std::move(edit)); !done) {
        QStringList sentences;
        for (const Error &error : done.error())
            sentences += error.sentence();
        m_message->say(MessageLine::Tone::Error, sentences.join(u'\n'));
        return;
    }
    Q_EMIT committed(fact);
}

void FactFormPane::leave()
{
    if (isTouched() && !m_isAsking) {
        m_isAsking = true;
        tell();
        return;
    }
    // Out of the source that is entered with the fact first, and back to the fact.
    if (m_isAsking && m_form->leaveInner())
        return;
    Q_EMIT left();
}

void FactFormPane::tell()
{
    const QString obstacle = m_form->obstacle();
    const QString words = m_form->isNew() ? u"Add %1"_s.arg(kindOf(fact())) : u"Change"_s;
    const QString text = obstacle.isEmpty() ? words : obstacle;
    m_commit->setText(
        menuText(m_commit->fontMetrics().elidedText(text, Qt::ElideRight, kButtonRoom)));
    m_commit->setAccessibleName(text);
    m_commit->setToolTip(
        escapedToolTip(obstacle.isEmpty() ? words + u" (Ctrl+Return)"_s : obstacle));
    m_leave->setText(m_isAsking ? u"Discard"_s : u"Leave"_s);
    if (m_isAsking)
        m_message->say(MessageLine::Tone::Note,
                       u"Esc again discards what was typed; or go on typing."_s);
    else
        m_message->say(MessageLine::Tone::Note, m_form->generalRemarks().join(u'\n'));
}

void FactFormPane::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && event->modifiers().testFlag(Qt::ControlModifier))
        commit();
    else if (isReturn)
        focusNextChild();
    else if (event->key() == Qt::Key_Escape)
        leave();
    else
        QWidget::keyPressEvent(event);
}

void FactFormPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!std::exchange(m_hasShown, true))
        m_form->focusFirst();
}

void FactFormPane::keepMessageInView()
{
    QWidget *entry = QApplication::focusWidget();
    while (entry && !qobject_cast<ValueEntry *>(entry))
        entry = entry->parentWidget();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest); // its height, as it is now
    constexpr int kBelow = 12;
    if (entry && m_scroll->widget()->isAncestorOf(entry))
        m_scroll->ensureWidgetVisible(entry, 0, kBelow);
}

void FactFormPane::keepInView(const QWidget *, QWidget *now)
{
    if (now && m_scroll->widget()->isAncestorOf(now))
        m_scroll->ensureWidgetVisible(now, 0, 40);
}

} // namespace servanda
