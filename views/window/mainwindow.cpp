#include "views/window/mainwindow.h"

#include "model/core/textrules.h"
#include "model/dossier/editor.h"
#include "views/dialogs/manyatonce.h"
#include "views/icon.h"
#include "views/pages/densetable.h"
#include "views/pages/pageregister.h"
#include "views/plaintext.h"
#include "views/surface.h"
#include "views/theme/theme.h"
#include "views/window/browsing.h"
#include "views/window/factediting.h"
#include "views/window/inspector.h"
#include "views/window/noticebar.h"
#include "views/window/pagelist.h"
#include "views/window/palette.h"
#include "views/window/statusline.h"
#include "views/window/strip.h"
#include "views/window/windowmenus.h"

#include <QApplication>
#include <QCloseEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QKeyEvent>
#include <QMenuBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace servanda {

/// The parts of the window and how they speak to one another.
class MainWindow::Private
{
public:
    Private(MainWindow &owner, const WindowSubject &given);

    void build();
    void connectParts();
    void showPageAt(int index);
    [[nodiscard]] Page *currentPage() const { return m_made[static_cast<size_t>(m_current)]; }
    void showKnownOn();
    void showSearch();
    void goTo(FactRef fact);
    void tellErrors(const Errors &errors);
    void escape();
    void addEditing(Editor &given);
    void editSelected();

    MainWindow &window;
    WindowSubject subject;
    Browsing browsing;
    Provenance provenance; ///< as it was after the last edit
    Editor *editor = nullptr; ///< none in a review
    FactEditing *editing = nullptr;
    Strip *strip = nullptr;
    PageList *list = nullptr;
    QStackedWidget *stack = nullptr;
    NoticeBar *notices = nullptr;
    Inspector *inspector = nullptr;
    Palette *palette = nullptr;
    StatusLine *status = nullptr;
    WindowMenus *menus = nullptr;

private:
    std::vector<Page *> m_made; ///< null until a page is first shown
    int m_current = 0;
};

namespace {

QStringList pageTitles()
{
    QStringList titles;
    for (const PageEntry &entry : pageEntries())
        titles += QString::fromLatin1(entry.title);
    return titles;
}

} // namespace

MainWindow::Private::Private(MainWindow &owner, const WindowSubject &given)
    : window(owner),
      subject(given),
      browsing({given.today, {}}),
      provenance(given.provenance()),
      m_made(pageEntries().size())
{
    // Before any page exists, so that figures made after an edit name the revision after it.
    connect(&given.dossier, &Dossier::changed, &window, [this] {
        provenance = subject.provenance();
        status->showRevision(provenance.revision);
    });
}

void MainWindow::Private::build()
{
    strip = new Strip(subject.dossier, browsing, subject.today);
    list = new PageList;
    stack = new QStackedWidget;
    notices = new NoticeBar;
    inspector = new Inspector(subject.feed, browsing);
    if (subject.history)
        inspector->addHistory(*subject.history);
    if (subject.contents)
        inspector->addContents(*subject.contents);
    status = new StatusLine(subject.dossier, subject.openingNote);
    status->showRevision(provenance.revision);
    menus = new WindowMenus(window, pageTitles());
    palette = new Palette(subject.dossier, window.menuBar(), pageTitles(), &window);
    int number = 0;
    for (const PageEntry &entry : pageEntries())
        list->addPage(QString::fromLatin1(entry.name), QString::fromLatin1(entry.title),
                      u"Ctrl+"_s + QString::number(++number));

    auto *middle = new QWidget;
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(notices);
    column->addWidget(stack, 1);
    auto *splitter = new QSplitter;
    splitter->setHandleWidth(1);
    splitter->addWidget(middle);
    splitter->addWidget(inspector);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    splitter->setCollapsible(0, false);
    splitter->setSizes({1000, 304});

    auto *side = new Surface(Surface::Kind::Bar, Qt::RightEdge);
    auto *sideLayout = new QVBoxLayout(side);
    sideLayout->setContentsMargins(0, 0, 1, 0);
    sideLayout->addWidget(list);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(side);
    row->addWidget(splitter, 1);
    auto *centre = new QWidget;
    auto *whole = new QVBoxLayout(centre);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(strip);
    whole->addLayout(row, 1);
    whole->addWidget(status);
    window.setCentralWidget(centre);
}

void MainWindow::Private::connectParts()
{
    QObject *context = &window;
    connect(list, &QListWidget::currentRowChanged, context, [this](int row) { showPageAt(row); });
    connect(list, &QListWidget::activated, context, [this] { currentPage()->focusContent(); });
    connect(strip, &Strip::searchChanged, context,
            [this](const QString &text) { currentPage()->setSearch(text); });
    connect(strip, &Strip::searchLeft, context, [this] { currentPage()->focusContent(); });
    connect(&browsing, &Browsing::pageRequested, context, [this](const QString &name) {
        window.showPage(name);
        currentPage()->focusContent();
    });
    connect(&browsing, &Browsing::searchCleared, context, [this] {
        currentPage()->setSearch({});
        showSearch();
    });
    connect(menus, &WindowMenus::pageChosen, context, [this](int page) { showPageAt(page); });
    connect(menus, &WindowMenus::paletteRequested, context, [this] { palette->popUp(&window); });
    connect(strip, &Strip::paletteRequested, context,
            [this](const QString &typed) { palette->popUp(&window, typed); });
    connect(palette, &Palette::pageChosen, context, [this](int page) {
        showPageAt(page);
        currentPage()->focusContent();
    });
    connect(palette, &Palette::factChosen, context, [this](FactRef fact) { goTo(fact); });
    connect(menus, &WindowMenus::searchRequested, strip, &Strip::focusSearch);
    connect(menus, &WindowMenus::asOfRequested, strip, &Strip::focusAsOf);
    connect(menus, &WindowMenus::knownOnRequested, strip, &Strip::chooseKnownOn);
    connect(strip, &Strip::knownOnChosen, &window, &MainWindow::knownOnRequested);
    connect(menus, &WindowMenus::clearFilterRequested, &browsing, &Browsing::clearFilter);
    connect(menus, &WindowMenus::inspectorToggled, inspector, &QWidget::setVisible);
    connect(menus, &WindowMenus::backRequested, inspector, &Inspector::goBack);
    connect(menus, &WindowMenus::appearanceChosen, &window, &MainWindow::appearanceChosen);
    connect(menus, &WindowMenus::exportRequested, context, [this] {
        window.showPage(u"figures"_s);
        currentPage()->exportFigure();
    });
    connect(menus, &WindowMenus::openRequested, context, [this](bool forReview) {
        auto *ask = new QFileDialog(&window, forReview ? u"Open for review"_s : u"Open"_s);
        ask->setAttribute(Qt::WA_DeleteOnClose);
        ask->setFileMode(QFileDialog::ExistingFile);
        ask->setNameFilters({u"Dossiers (*.dossier)"_s, u"All files (*)"_s});
        connect(ask, &QFileDialog::fileSelected, &window, [this, forReview](const QString &path) {
            Q_EMIT window.openRequested(path, forReview);
        });
        ask->open();
    });
}

void MainWindow::Private::showPageAt(int index)
{
    const auto entries = pageEntries();
    if (index < 0 || index >= static_cast<int>(entries.size()))
        return;
    const Page *before = currentPage();
    const bool hadFocus = before && before->isAncestorOf(QApplication::focusWidget());
    m_current = index;
    Page *&page = m_made[static_cast<size_t>(index)];
    if (!page) {
        page = entries[static_cast<size_t>(index)].make(
            {subject.dossier, subject.feed, browsing, provenance, subject.faults, subject.history});
        if (editor)
            page->addEditing(*editor, subject.today);
        page->setObjectName(QString::fromLatin1(entries[static_cast<size_t>(index)].name));
        connect(page, &Page::searchSubjectChanged, &window, [this] { showSearch(); });
        stack->addWidget(page);
    }
    if (hadFocus && before != page)
        list->setFocus(); // else Qt would pick whatever comes next
    stack->setCurrentWidget(page);
    list->setCurrentRow(index);
    menus->showPage(index);
    showSearch();
}

/// Whoever looks at the past must not take it for the present.
void MainWindow::Private::showKnownOn()
{
    QString title = visibleControls(QFileInfo(subject.path).fileName());
    if (subject.knownOn.isValid()) {
        const QString day = PartialDate(subject.knownOn).toText();
        title += u", as known on "_s + day;
        strip->showKnownOn(subject.knownOn);
        notices->addWithAction(NoticeBar::Tone::Notice,
                               u"This is the dossier as it was known on %1. What was entered "
                               u"later is not shown, and nothing can be edited."_s.arg(day),
                               u"Back to now"_s, [this] { Q_EMIT window.knownOnRequested({}); });
    }
    window.setWindowTitle(title);
}

void MainWindow::Private::showSearch()
{
    strip->showSearch(currentPage()->searchHint(), currentPage()->searchText());
}

/// To the page that lists the fact, if one does and its filter lets it pass; always in the inspector.
void MainWindow::Private::goTo(FactRef fact)
{
    inspector->show();
    menus->showInspectorVisible(true);
    const auto entries = pageEntries();
    const auto listing = std::ranges::find_if(
        entries, [fact](const PageEntry &entry) { return entry.lists(fact.type); });
    if (listing != entries.end()) {
        showPageAt(static_cast<int>(listing - entries.begin()));
        if (currentPage()->showFact(fact))
            currentPage()->focusContent();
    }
    browsing.select(fact);
}

void MainWindow::Private::tellErrors(const Errors &errors)
{
    for (const Error &error : errors)
        notices->add(NoticeBar::Tone::Fault, error.sentence());
}

void MainWindow::Private::escape()
{
    if (inspector->isVisible() && inspector->canGoBack())
        inspector->goBack();
    else
        currentPage()->focusContent();
}

void MainWindow::Private::addEditing(Editor &given)
{
    editor = &given;
    menus->addEditing(given);
    connect(menus, &WindowMenus::undoRequested, &window, [this] {
        if (const auto undone = editor->undo(); !undone)
            tellErrors(undone.error());
    });
    connect(menus, &WindowMenus::redoRequested, &window, [this] {
        if (const auto redone = editor->redo(); !redone)
            tellErrors(redone.error());
    });
    editing = new FactEditing({given, browsing, *inspector, *notices, subject.today},
                              *menus->editMenu(), &window); // the window takes it
    new ManyAtOnce(window, *menus->editMenu(), given); // the window takes it
    connect(editing, &FactEditing::editRequested, &window, [this] { editSelected(); });
    connect(editing, &FactEditing::formOpened, &window, [this] {
        inspector->show();
        menus->showInspectorVisible(true);
    });
    for (Page *page : m_made) {
        if (page)
            page->addEditing(given, subject.today);
    }
}

/// The cell where the keyboard is, if it can be typed in; else the whole fact.
void MainWindow::Private::editSelected()
{
    auto *table = qobject_cast<DenseTable *>(QApplication::focusWidget());
    if (!table || !table->editCurrent())
        editing->editFact();
}

MainWindow::MainWindow(const WindowSubject &subject, QWidget *parent)
    : QMainWindow(parent),
      m_d(std::make_unique<Private>(*this, subject))
{
    loadFonts();
    setWindowIcon(QIcon(u":/servanda/icons/servanda.svg"_s));
    m_d->build();
    m_d->connectParts();
    m_d->showKnownOn();
    for (const QString &notice : subject.notices)
        m_d->notices->add(NoticeBar::Tone::Notice, notice);
    addFaults(subject.faults);
    m_d->showPageAt(0);
    resize(1280, 800);
    setMinimumSize(900, 560);
    m_d->list->setFocus();
}

MainWindow::~MainWindow()
{
    // The pages speak to the browsing, which must outlive them.
    delete takeCentralWidget();
}

void MainWindow::addEditing(Editor &editor)
{
    m_d->addEditing(editor);
}

QStringList MainWindow::pageNames() const
{
    QStringList names;
    for (const PageEntry &entry : pageEntries())
        names += QString::fromLatin1(entry.name);
    return names;
}

void MainWindow::showPage(const QString &name)
{
    m_d->showPageAt(static_cast<int>(pageNames().indexOf(name)));
}

QMenu *MainWindow::dossierMenu()
{
    return m_d->menus->dossierMenu();
}

void MainWindow::addFaults(const std::vector<Fault> &faults)
{
    if (faults.empty())
        return;
    std::vector<FactRef> facts;
    QString first;
    for (const Fault &fault : faults) {
        if (fault.fact)
            facts.push_back(fault.fact);
        if (first.isEmpty() || !fault.fact)
            first = fault.what;
    }
    QString sentence = first + u'.';
    if (faults.size() > 1)
        sentence = QString::number(faults.size())
            + u" faults were found in this dossier. The first: "_s + sentence;
    if (facts.empty()) {
        m_d->notices->add(NoticeBar::Tone::Fault, sentence);
        return;
    }
    m_d->notices->addWithAction(NoticeBar::Tone::Fault, sentence, u"Show list"_s, [this, facts] {
        m_d->inspector->show();
        m_d->menus->showInspectorVisible(true);
        m_d->browsing.selectGroup(u"Facts with faults"_s, facts);
    });
}

Browsing &MainWindow::browsing()
{
    return m_d->browsing;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_d->editing && !m_d->editing->mayClose()) {
        event->ignore();
        return;
    }
    QMainWindow::closeEvent(event);
    Q_EMIT closed();
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        m_d->escape();
    else
        QMainWindow::keyPressEvent(event);
}

} // namespace servanda
