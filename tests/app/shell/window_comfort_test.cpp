// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/preferences.h"
#include "app/help/help_pages.h"
#include "app/help/shortcut_list.h"
#include "app/language/languages.h"
#include "tests/app/studio_window.h"
#include "widgets/panels/notice_bar.h"
#include "widgets/plots/custom_plot.h"
#include "widgets/theme/active_theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAction>
#include <QButtonGroup>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSet>
#include <QSlider>
#include <QSplitter>
#include <QTextBrowser>

#include <fstream>

#include <map>

using namespace latency;

/// Walks the real window: keys, names, help, appearances.
class WindowComfortTest : public QObject
{
    Q_OBJECT

    static QAction* actionOf(const MainWindow& window, const QKeySequence& key)
    {
        for (QAction* action : window.findChildren<QAction*>())
            if (action->shortcuts().contains(key))
                return action;
        return nullptr;
    }
    static bool isInteractive(const QWidget& widget)
    {
        const bool isPart = qobject_cast<const QComboBox*>(widget.parentWidget()) ||
                            qobject_cast<const QAbstractSpinBox*>(widget.parentWidget()) ||
                            qobject_cast<const QAbstractItemView*>(widget.parentWidget()) ||
                            qobject_cast<const QHeaderView*>(&widget);
        return !isPart &&
               (qobject_cast<const QAbstractButton*>(&widget) ||
                qobject_cast<const QComboBox*>(&widget) ||
                qobject_cast<const QAbstractSpinBox*>(&widget) ||
                qobject_cast<const QLineEdit*>(&widget) || qobject_cast<const QSlider*>(&widget) ||
                qobject_cast<const QAbstractItemView*>(&widget) ||
                qobject_cast<const QTextEdit*>(&widget) ||
                qobject_cast<const QCustomPlot*>(&widget) ||
                widget.focusPolicy() == Qt::StrongFocus);
    }
    static QString nameOf(const QWidget& widget)
    {
        const auto* button = qobject_cast<const QAbstractButton*>(&widget);
        return !widget.accessibleName().isEmpty() ? widget.accessibleName()
               : button                           ? button->text()
                                                  : QString();
    }
    static QString described(const QWidget& widget)
    {
        return QStringLiteral("%1 \"%2\" in %3")
            .arg(QLatin1String(widget.metaObject()->className()), widget.objectName(),
                 widget.parentWidget() ? widget.parentWidget()->objectName() : QString());
    }
    /// Of buttons that exclude one another Tab finds one; arrows find the others.
    static bool isReachedByArrows(const QWidget& widget, const QSet<QButtonGroup*>& reached)
    {
        const auto* button = qobject_cast<const QAbstractButton*>(&widget);
        return button && button->group() && button->group()->exclusive() &&
               reached.contains(button->group());
    }
    /// What can be looked at and used in the window now.
    static QList<QWidget*> interactive(const MainWindow& window)
    {
        QList<QWidget*> found;
        for (QWidget* widget : window.findChildren<QWidget*>())
            if (widget->isVisible() && widget->window() == &window && isInteractive(*widget))
                found << widget;
        return found;
    }
    /// Every visible widget with its place, and what the user chose.
    static QStringList stateOf(const MainWindow& window)
    {
        QStringList state;
        for (const QWidget* widget : window.findChildren<QWidget*>())
            if (widget->isVisible() && widget->window() == &window &&
                !widget->objectName().isEmpty() &&
                !widget->objectName().startsWith(QLatin1String("qt_")))
                state << QStringLiteral("%1 %2 %3 %4 %5")
                             .arg(widget->objectName())
                             .arg(widget->mapTo(&window, QPoint()).x())
                             .arg(widget->mapTo(&window, QPoint()).y())
                             .arg(widget->width())
                             .arg(widget->height());
        return state;
    }

    /// Fits and counts that fill the window after opening are done.
    static bool isAtRest(const MainWindow& window)
    {
        QStringList before;
        for (int second = 0; second < 30; ++second) {
            const QStringList now = stateOf(window);
            if (now == before && second > 2)
                return true;
            before = now;
            QTest::qWait(1000);
        }
        return false;
    }

private Q_SLOTS:
    void initTestCase() { fixtures::useOwnSettings(); }
    void cleanup() { speak(QStringLiteral("en")); }
    void init()
    {
        Preferences().setAppearance(Preferences::Appearance::Light);
        Preferences().setZoom(1.0);
    }

    void theWindowKeepsItsSizeAndNothingScrollsSideways_data()
    {
        QTest::addColumn<QString>("language");
        for (const Language& language : languages())
            QTest::newRow(qPrintable(language.name)) << language.code;
    }
    void theWindowKeepsItsSizeAndNothingScrollsSideways()
    {
        QFETCH(QString, language);
        speak(language);
        const auto window = fixtures::openStudio();
        const QSize size(1420, 860);
        window->resize(size);
        auto* scroll = window->findChild<QScrollArea*>(QStringLiteral("workspaceScroll"));
        const auto zoomTo = [&](double zoom) {
            Preferences().setZoom(zoom);
            window->applyAppearance();
            QTest::qWait(60);
        };
        const auto isWhole = [&] { return scroll->horizontalScrollBar()->maximum() == 0; };
        QStringList bad;
        for (const double zoom : {1.25, 1.5, 2.0, 1.0}) {
            zoomTo(zoom);
            for (const WorkspaceInfo& info : window->workspaces()) {
                const QString& workspace = info.id;
                window->setWorkspace(workspace);
                for (int tries = 0; tries < 20 && !isWhole(); ++tries)
                    QTest::qWait(50); // the panels change places when they have the new letters
                if (window->size() != size || !isWhole())
                    bad << QStringLiteral("%1 at %2: %3 × %4, %5 pixels hidden")
                               .arg(workspace)
                               .arg(zoom)
                               .arg(window->width())
                               .arg(window->height())
                               .arg(scroll->horizontalScrollBar()->maximum());
            }
            window->setWorkspace("compare"); // whence it goes on
        }
        QVERIFY2(bad.isEmpty(), qPrintable(bad.join(QLatin1Char('\n'))));
    }

    void everythingThatCanBeUsedHasAName()
    {
        const auto window = fixtures::openStudio();
        QStringList nameless;
        for (const WorkspaceInfo& info : window->workspaces()) {
            const QString& workspace = info.id;
            window->setWorkspace(workspace);
            QTest::qWait(50);
            for (const QWidget* widget : interactive(*window))
                if (nameOf(*widget).isEmpty() && !nameless.contains(described(*widget)))
                    nameless << described(*widget);
        }
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QLatin1Char('\n'))));
    }

    void tabReachesEverythingThatCanBeUsed()
    {
        const auto window = fixtures::openStudio();
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        QStringList unreached;
        for (const WorkspaceInfo& info : window->workspaces()) {
            const QString& workspace = info.id;
            window->setWorkspace(workspace);
            QTest::qWait(100);
            QSet<QWidget*> reached;
            for (int press = 0; press < 400; ++press) {
                QWidget* focus = QApplication::focusWidget();
                if (focus && reached.contains(focus) && press > 200)
                    break;
                if (focus)
                    reached << focus;
                // A text that takes Tab itself would end the walk.
                QTest::keyClick(focus ? focus : window.get(), Qt::Key_Tab);
            }
            QSet<QButtonGroup*> groups;
            for (QWidget* widget : reached)
                if (auto* button = qobject_cast<QAbstractButton*>(widget))
                    groups << button->group();
            for (QWidget* widget : interactive(*window))
                if (widget->isEnabled() && !reached.contains(widget) &&
                    !reached.contains(widget->focusProxy()) && !isReachedByArrows(*widget, groups))
                    unreached << workspace + QLatin1Char(' ') + described(*widget);
        }
        QVERIFY2(unreached.isEmpty(), qPrintable(unreached.join(QLatin1Char('\n'))));
    }

    void dividersHaveNamesAndMoveByKeys()
    {
        const auto window = fixtures::openStudio();
        window->setWorkspace("train");
        QTest::qWait(60);
        int moved = 0;
        for (QSplitter* splitter : window->findChildren<QSplitter*>())
            for (int i = 1; i < splitter->count(); ++i) {
                QSplitterHandle* divider = splitter->handle(i);
                if (!divider->isVisible())
                    continue;
                QVERIFY2(divider->accessibleName().startsWith(QStringLiteral("Divider between")),
                         qPrintable(described(*divider)));
                QVERIFY(!divider->accessibleName().contains(QStringLiteral("and  ")));
                QVERIFY(divider->focusPolicy() & Qt::TabFocus);
                const bool isRow = splitter->orientation() == Qt::Horizontal;
                const auto place = [&] { return isRow ? divider->x() : divider->y(); };
                const int before = place();
                divider->setFocus(Qt::TabFocusReason);
                QTest::keyClick(divider, isRow ? Qt::Key_Left : Qt::Key_Up);
                const int after = place();
                QTest::keyClick(divider, isRow ? Qt::Key_Right : Qt::Key_Down);
                QTest::keyClick(divider, isRow ? Qt::Key_Right : Qt::Key_Down, Qt::ShiftModifier);
                moved += after < before && place() > before ? 1 : 0;
                QVERIFY2(after <= before && place() >= after, qPrintable(described(*divider)));
            }
        QVERIFY2(moved >= 4, qPrintable(QString::number(moved)));
    }

    void everyActionIsInAMenuAndNoKeyIsUsedTwice_data()
    {
        QTest::addColumn<QString>("language");
        for (const Language& language : languages())
            QTest::newRow(qPrintable(language.name)) << language.code;
    }
    void everyActionIsInAMenuAndNoKeyIsUsedTwice()
    {
        QFETCH(QString, language);
        speak(language);
        const auto window = fixtures::openStudio();
        QSet<QString> keys;
        for (const QAction* action : window->findChildren<QAction*>()) {
            for (const QKeySequence& key : action->shortcuts()) {
                QVERIFY2(!keys.contains(key.toString()), qPrintable(key.toString()));
                keys << key.toString();
            }
            QVERIFY2(action->isSeparator() || !action->text().isEmpty() ||
                         action->parent() == nullptr || !action->objectName().isEmpty() ||
                         action->menu() || qobject_cast<QLineEdit*>(action->parent()),
                     "an action without a text");
        }
        for (const QAction* top : window->menuBar()->actions()) {
            QSet<QChar> letters;
            for (const QAction* action : top->menu()->actions()) {
                const qsizetype at = action->text().indexOf(QLatin1Char('&'));
                if (at < 0)
                    continue;
                const QChar letter = action->text().at(at + 1).toLower();
                QVERIFY2(!letters.contains(letter),
                         qPrintable(top->text() + QLatin1Char(' ') + action->text()));
                letters << letter;
            }
        }
        QSet<QChar> menus;
        for (const QAction* top : window->menuBar()->actions())
            menus << top->text().at(top->text().indexOf(QLatin1Char('&')) + 1).toLower();
        QCOMPARE(menus.size(), window->menuBar()->actions().size());
    }

    void theSheetListsEveryKeyOfTheMenus()
    {
        const auto window = fixtures::openStudio();
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        auto* map = fixtures::find<QWidget>(*window, "similarityHeatMap");
        map->setFocus();
        actionOf(*window, QKeySequence(Qt::CTRL | Qt::Key_F1))->trigger();
        auto* sheet = window->findChild<ShortcutSheet*>();
        QVERIFY(sheet && sheet->isVisible());
        const QString text = sheet->findChild<QTextBrowser*>()->toPlainText();
        for (const QAction* action : window->findChildren<QAction*>())
            if (!action->shortcut().isEmpty())
                QVERIFY2(text.contains(action->shortcut().toString(QKeySequence::NativeText)),
                         qPrintable(action->text()));
        QVERIFY(text.contains(QStringLiteral("Make it a train, test or unused device")));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!sheet->isVisible());
        QCOMPARE(QApplication::focusWidget(), map);
    }

    void presentationEndsWithTheWindowAsItWas()
    {
        const auto window = fixtures::openStudio();
        for (const char* workspace : {"train", "devices", "compare"}) {
            window->setWorkspace(workspace);
            QTest::qWait(300);
            QVERIFY(isAtRest(*window));
            const QStringList before = stateOf(*window);
            const Theme theme = activeTheme();
            QAction* present = actionOf(*window, QKeySequence(Qt::Key_F5));
            present->trigger();
            QTest::qWait(100);
            QVERIFY(present->isChecked());
            QVERIFY(activeTheme().zoom > 1.2 && activeTheme().isHighContrast);
            QVERIFY(!fixtures::find<QWidget>(*window, "statusStrip")->isVisible());
            QCOMPARE(window->menuBar()->height(), 0);
            QCOMPARE(window->size(), QSize(1440, 900));
            present->trigger();
            QTest::qWait(300);
            QTRY_COMPARE_WITH_TIMEOUT(stateOf(*window), before, 5000);
            QCOMPARE(activeTheme().zoom, theme.zoom);
            QCOMPARE(activeTheme().panel, theme.panel);
        }
    }

    void highContrastIsAnAppearanceThatStays()
    {
        const auto window = fixtures::openStudio();
        for (QAction* action : window->findChildren<QAction*>())
            if (action->text() == QStringLiteral("High &contrast"))
                action->trigger();
        QVERIFY(activeTheme().isHighContrast);
        QVERIFY(Preferences().appearance() == Preferences::Appearance::HighContrast);
    }

    void helpOpensWhereTheUserIs()
    {
        const QList<HelpBrowser::Page> pages = helpPages();
        const auto title = [&](const QString& page) { return pages[helpPage(page)].title; };
        QCOMPARE(title(helpOnPredictor("nasflat")), QStringLiteral("NASFLAT"));
        QCOMPARE(title(helpOnPredictor("flops")), pages.front().title);
        QVERIFY(title("search") != title("nasflat"));
        for (const HelpBrowser::Page& page : pages)
            QVERIFY(!page.title.isEmpty());

        const auto window = fixtures::openStudio();
        const std::map<QString, QString> pageOf{
            {"devices", "start"},      {"samples", "kernel"},    {"train", "kernel"},
            {"compare", "kernel"},     {"search", "search"},     {"evolve", "search"},
            {"hardware", "ofa"},       {"transfer", "transfer"}, {"accuracy", "transfer"},
            {"encodings", "encodings"}};
        for (const WorkspaceInfo& workspace : window->workspaces()) {
            window->setWorkspace(workspace.id);
            actionOf(*window, QKeySequence(QKeySequence::HelpContents))->trigger();
            QCOMPARE(window->findChild<HelpBrowser*>()->shownTitle(),
                     title(pageOf.at(workspace.id)));
        }
    }

    void aRefusalCanBeCopied()
    {
        const auto window = fixtures::openStudio();
        QSignalSpy refused(window.get(), &MainWindow::refused);
        window->openDataset(QStringLiteral("/nowhere/at-all.csv"));
        QVERIFY(refused.wait(20000));
        auto* bar = window->findChild<NoticeBar*>(QStringLiteral("refusal"));
        QVERIFY(bar->isVisible());
        QTest::mouseClick(bar->findChild<QPushButton*>(QStringLiteral("noticeAnswer1")),
                          Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), refused.front().front().toString());
    }

    void aWindowWithNothingOpenSaysWhatToDo()
    {
        MainWindow::Options options;
        options.measuresMachine = false;
        MainWindow window(options);
        window.show();
        QSignalSpy refused(&window, &MainWindow::refused);
        window.openDataset(QStringLiteral("/nowhere/at-all.csv"));
        QVERIFY(refused.wait(20000));
        auto* picker = fixtures::find<QWidget>(window, "samplePicker");
        QVERIFY(picker->findChild<QLabel*>(QStringLiteral("panelMessage"))
                    ->text()
                    .contains(QStringLiteral("Drop a dataset here")));
        auto* notice = fixtures::find<QWidget>(window, "nothingOpen");
        QVERIFY(notice && notice->isVisible());
        QSignalSpy shown(&window, &MainWindow::datasetShown);
        QTest::mouseClick(notice->findChild<QPushButton*>(QStringLiteral("noticeAnswer0")),
                          Qt::LeftButton);
        QVERIFY(shown.wait(20000));
        QVERIFY(!notice->isVisible());
    }
};

QTEST_MAIN(WindowComfortTest)
#include "window_comfort_test.moc"
