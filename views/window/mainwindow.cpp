#include "views/window/mainwindow.h"

#include "model/core/textrules.h"
#include "model/dossier/editor.h"
#include "model/items/liveboard.h"
#include "views/dialogs/manyatonce.h"
#include "views/icon.h"
#include "views/pages/densetable.h"
#include "views/plaintext.h"
#include "views/surface.h"
#include "views/theme/theme.h"
#include "views/window/browsing.h"
#include "views/window/factediting.h"
#include "views/window/inspector.h"
#include "views/window/noticebar.h"
#include "views/window/pagelist.h"
#include "views/window/pagestack.h"
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
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace servanda {

/// The parts of the window and how they speak to one another.
class MainWindow::Private
{
public:
    Private(MainWindow &owner, const WindowSubject &given);

    void build();
    void connectParts();
    void showPageAt(int number);
    [[nodiscard]] Page *currentPage() const { return stack->current(); }
    void showKnownOn();
    void showSearch();
    void goTo(FactRef fact);
    void tellErrors(const Errors &errors);
    void escape();
    void addEditing(Editor &given);
    void editSelected();

    MainWindow &window;
    WindowSubject subject;
    LiveBoard board; ///< hears of each edit before any page does
    Browsing browsing;
    Provenance provenance; ///< as it was after the last edit
    Editor *editor = nullptr; ///< none in a review
    FactEditing *editing = nullptr;
    Strip *strip = nullptr;
    PageList *list = nullptr;
    PageStack *stack = nullptr;
    NoticeBar *notices = nullptr;
    Inspector *inspector = nullptr;
    Palette *palette = nullptr;
    StatusLine *status = nullptr;
    WindowMenus *menus = nullptr;
};

MainWindow::Private::Private(MainWindow &owner, const WindowSubject &given)
    : window(owner),
      subject(given),
      board(given.feed, given.today),
      browsing({given.today, {}}),
      provenance(given.provenance())
{
    connect(&browsing, &Browsing::viewChanged, &window,
            [this](const ViewState &view) { board.setAsOf(view.asOf); });
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
    stack = new PageStack([this] {
        return PageContext{subject.dossier, subject.feed,   board,          browsing,
                           provenance,      subject.faults, subject.history};
    });
    notices = new NoticeBar;
    inspector = new Inspector(board, browsing);
    if (subject.history)
        inspector->addHistory(*subject.history);
    if (subject.contents)
        inspector->addContents(*subject.contents);
    status = new StatusLine(subject.dossier, browsing, subject.openingNote);
    status->showRevision(provenance.revision);
    const QStringList titles = PageStack::titles();
    menus = new WindowMenus(window, titles);
    palette = new Palette(subject.dossier, window.menuBar(), titles, &window);
    for (int page = 0; page < titles.size(); ++page)
        list->addPage(PageStack::names()[page], titles[page],
                      WindowMenus::pageKeys(page).toString(QKeySequence::NativeText));

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
    connect(strip, &Strip::searchChanged, status, &StatusLine::tellNothing);
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
    connect(stack, &PageStack::searchSubjectChanged, context, [this] { showSearch(); });
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
        if (currentPage()->exportFigure())
            return;
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

void MainWindow::Private::showPageAt(int number)
{
    const Page *before = currentPage();
    if (before && number != stack->number() && before->isAncestorOf(QApplication::focusWidget()))
        list->setFocus(); // else Qt would pick whatever comes next
    if (!stack->show(number))
        return;
    status->tellNothing();
    list->setCurrentRow(number);
    menus->showPage(number);
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
    if (const int page = PageStack::listing(fact.type); page >= 0) {
        showPageAt(page);
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
    stack->addEditing(given, subject.today);
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
    return PageStack::names();
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

void MainWindow::showStanding(const QString &sentence, const QList<QAction *> &actions)
{
    m_d->notices->setStanding(sentence, actions);
}

void MainWindow::addNotice(const QString &sentence, const QString &action,
                           const std::function<void()> &run)
{
    m_d->notices->addWithAction(NoticeBar::Tone::Notice, sentence, action, run);
}

void MainWindow::showOpeningNote(const QString &note)
{
    m_d->status->showOpeningNote(note);
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
