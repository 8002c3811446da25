#include "views/window/pagestack.h"

#include "views/pages/pageregister.h"

#include <algorithm>

namespace servanda {
namespace {

QStringList wordsOf(const char *PageEntry::*word)
{
    QStringList words;
    for (const PageEntry &entry : pageEntries())
        words += QString::fromLatin1(entry.*word);
    return words;
}

} // namespace

PageStack::PageStack(std::function<PageContext()> context, QWidget *parent)
    : QStackedWidget(parent),
      m_context(std::move(context)),
      m_made(pageEntries().size())
{
}

bool PageStack::show(int number)
{
    const auto entries = pageEntries();
    if (number < 0 || number >= static_cast<int>(entries.size()))
        return false;
    m_number = number;
    const PageEntry &entry = entries[static_cast<size_t>(number)];
    Page *&page = m_made[static_cast<size_t>(number)];
    if (!page) {
        page = entry.make(m_context());
        if (m_editor)
            page->addEditing(*m_editor, m_today);
        page->setObjectName(QString::fromLatin1(entry.name));
        connect(page, &Page::searchSubjectChanged, this, &PageStack::searchSubjectChanged);
        addWidget(page);
    }
    setCurrentWidget(page);
    return true;
}

void PageStack::addEditing(Editor &editor, QDate today)
{
    m_editor = &editor;
    m_today = today;
    for (Page *page : m_made) {
        if (page)
            page->addEditing(editor, today);
    }
}

QStringList PageStack::names()
{
    return wordsOf(&PageEntry::name);
}

QStringList PageStack::titles()
{
    return wordsOf(&PageEntry::title);
}

int PageStack::listing(FactType type)
{
    const auto entries = pageEntries();
    const auto found = std::ranges::find_if(
        entries, [type](const PageEntry &entry) { return entry.lists(type); });
    return found == entries.end() ? -1 : static_cast<int>(found - entries.begin());
}

} // namespace servanda
