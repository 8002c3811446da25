#include "views/forms/textentry.h"

#include <QEvent>
#include <QPainter>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QStyleOption>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace servanda {

namespace {

/// The frame of a field on one line, around one of several.
class FieldFrame final : public QWidget
{
public:
    explicit FieldFrame(QPlainTextEdit &text)
    {
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(1, 3, 1, 3);
        layout->addWidget(&text);
        text.setFrameShape(QFrame::NoFrame);
        text.viewport()->setAutoFillBackground(false);
        text.document()->setDocumentMargin(3);
        text.installEventFilter(this);
        setFocusProxy(&text);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
            update();
        return QWidget::eventFilter(watched, event);
    }
    void paintEvent(QPaintEvent *) override
    {
        QStyleOptionFrame option;
        option.initFrom(this);
        option.lineWidth = 1;
        option.state.setFlag(QStyle::State_HasFocus, focusProxy()->hasFocus());
        QPainter painter(this);
        style()->drawPrimitive(QStyle::PE_PanelLineEdit, &option, &painter, this);
    }
};

} // namespace

TextEntry::TextEntry(QWidget *parent) : ValueEntry(parent), m_text(new QPlainTextEdit)
{
    place(new FieldFrame(*m_text));
    setFocusProxy(m_text);
    m_text->setTabChangesFocus(true);
    m_text->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    fitHeight();
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        m_value = m_text->toPlainText();
        fitHeight();
        touch();
    });
}

void TextEntry::setValue(const QVariant &value)
{
    const QSignalBlocker quiet(m_text);
    m_value = value.toString();
    m_text->setPlainText(m_value);
    fitHeight();
    setTouched(false);
}

void TextEntry::setLabel(const QString &label, Need need)
{
    ValueEntry::setLabel(label, need);
    m_text->setPlaceholderText(need == Need::Required ? u"required"_s : QString());
}

void TextEntry::resizeEvent(QResizeEvent *event)
{
    ValueEntry::resizeEvent(event);
    fitHeight();
}

/// As many lines as the text takes, within bounds.
void TextEntry::fitHeight()
{
    constexpr int kFewest = 2;
    constexpr int kMost = 8;
    constexpr int kSides = 16; // frame, the document's margins, and a hair
    const QFontMetrics metrics = m_text->fontMetrics();
    const QRect room(0, 0, qMax(1, width() - kSides), 1);
    const int height = metrics.boundingRect(room, Qt::TextWordWrap, m_value + u'x').height();
    const int lines = qBound(kFewest, (height + 1) / metrics.lineSpacing(), kMost);
    m_text->parentWidget()->setFixedHeight(lines * metrics.lineSpacing() + 14);
}

} // namespace servanda
