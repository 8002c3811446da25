#include "views/forms/textentry.h"

#include <QPlainTextEdit>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace servanda {

TextEntry::TextEntry(QWidget *parent) : ValueEntry(parent), m_text(new QPlainTextEdit)
{
    place(m_text);
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

void TextEntry::fitHeight()
{
    constexpr int kFewest = 3;
    constexpr int kMost = 8;
    constexpr qsizetype kUsualLine = 32;
    const auto lines = m_value.count(u'\n') + m_value.size() / kUsualLine + 1;
    const int shown = static_cast<int>(qBound(qsizetype{kFewest}, lines, qsizetype{kMost}));
    m_text->setFixedHeight(shown * m_text->fontMetrics().lineSpacing() + 12);
}

} // namespace servanda
