// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/languages.h"
#include "app/search/search_presenter.h"
#include "app/train/run_presenter.h"
#include "core/predictor/predictor.h"
#include "core/search/latency_search.h"
#include "tests/app/studio_window.h"
#include "widgets/panels/help_browser.h"
#include "widgets/plots/custom_plot.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMutex>
#include <QPushButton>
#include <QRegularExpression>
#include <QSet>
#include <QSpinBox>
#include <QTranslator>

using namespace latency;

namespace
{

/// Translates nothing and remembers what it was asked for. Workers ask too.
class AskedTexts : public QTranslator
{
public:
    QString translate(const char* context, const char* source, const char* comment,
                      int) const override
    {
        const QMutexLocker lock(&mutex_);
        asked_.insert({QByteArray(context), QByteArray(source), QByteArray(comment)});
        return {};
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QSet<QList<QByteArray>> asked() const
    {
        const QMutexLocker lock(&mutex_);
        return asked_;
    }

private:
    mutable QMutex mutex_;
    mutable QSet<QList<QByteArray>> asked_;
};

} // namespace

/// Uses the window in German, and looks for English in it.
class GermanWindowTest : public QObject
{
    Q_OBJECT

    /// Words that no German text has.
    static bool soundsEnglish(const QString& text)
    {
        static const QRegularExpression word(
            QStringLiteral("\\b(the|of|and|with|for|by|on|to|is|are|be|not|no|from|each|every|all|"
                           "this|that|these|what|which|how|as|at|or|it|its|than|devices?|networks?|"
                           "cells?|samples?|seeds?|runs?|latency|latencies|measured|predicted|"
                           "unseen|predictor|sampler|encodings?|settings?|show|open|save|select|"
                           "pick(?:ed|s)?|compute|learn|search|accuracy|task|labels?|layer|edge|"
                           "stage|unknown|simulated|published|none|choose|drag|click|press)\\b"),
            QRegularExpression::CaseInsensitiveOption);
        QString plain = text;
        plain.remove(QLatin1Char('&'));
        static const QRegularExpression markup(QStringLiteral("<[^>]*>"));
        plain.remove(markup);
        // Names of files, devices and operations, and what German writes the same.
        static const QRegularExpression names(
            QStringLiteral("\\S*[_/\\\\@]\\S*|\\S+:\\S+|: none\\b|\\bAnzahl none\\b|\\bnone, wie|"
                           "Average Linkage|Once-For-All\\S*|On Latency Predictors for NAS|"
                           "Latency Studio|Few-Shot|Multi-Predict"));
        plain.remove(names);
        return word.match(plain).hasMatch();
    }
    /// Sentences that say what is wrong, where, and what was expected: they are English everywhere.
    static bool isErrorOfCore(const QString& text)
    {
        return text.contains(QLatin1String("/runButton\texperiment: ")) ||
               text.contains(QLatin1String("; give its folder with --data-dir"));
    }
    static QString place(const QObject& object)
    {
        QStringList names;
        for (const QObject* one = &object; one && names.size() < 4; one = one->parent())
            names.prepend(one->objectName().isEmpty()
                              ? QLatin1String(one->metaObject()->className())
                              : one->objectName());
        return names.join(QLatin1Char('/'));
    }
    /// Everything in words that a widget shows or says.
    static QStringList textsOf(const QWidget& widget)
    {
        QStringList texts{widget.toolTip(), widget.accessibleName(), widget.accessibleDescription(),
                          widget.statusTip()};
        if (widget.isWindow())
            texts << widget.windowTitle();
        if (const auto* label = qobject_cast<const QLabel*>(&widget))
            texts << label->text();
        if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
            texts << button->text();
        if (const auto* choice = qobject_cast<const QComboBox*>(&widget))
            for (int i = 0; i < choice->count(); ++i)
                texts << choice->itemText(i) << choice->itemData(i, Qt::ToolTipRole).toString();
        if (const auto* line = qobject_cast<const QLineEdit*>(&widget))
            texts << line->placeholderText();
        if (const auto* spin = qobject_cast<const QSpinBox*>(&widget))
            texts << spin->prefix() << spin->suffix();
        if (const auto* spin = qobject_cast<const QDoubleSpinBox*>(&widget))
            texts << spin->prefix() << spin->suffix();
        if (const auto* menu = qobject_cast<const QMenu*>(&widget))
            texts << menu->title();
        if (const auto* plot = qobject_cast<const QCustomPlot*>(&widget))
            texts << plot->xAxis->label() << plot->yAxis->label();
        if (const auto* view = qobject_cast<const QAbstractItemView*>(&widget);
            view && view->model())
            texts << textsOf(*view->model());
        for (const QAction* action : widget.actions())
            texts << action->text() << action->toolTip();
        return texts;
    }
    static QStringList textsOf(const QAbstractItemModel& model)
    {
        QStringList texts;
        for (const Qt::Orientation way : {Qt::Horizontal, Qt::Vertical})
            for (int i = 0;
                 i < std::min(40, way == Qt::Horizontal ? model.columnCount() : model.rowCount());
                 ++i)
                texts << model.headerData(i, way).toString()
                      << model.headerData(i, way, Qt::ToolTipRole).toString();
        for (int row = 0; row < std::min(40, model.rowCount()); ++row)
            for (int column = 0; column < std::min(40, model.columnCount()); ++column)
                texts << model.index(row, column).data().toString();
        return texts;
    }
    /// Source texts that were asked for and that German says otherwise in every context.
    [[nodiscard]] QSet<QString> untranslated() const
    {
        QSet<QString> english;
        QSet<QString> german;
        for (const QList<QByteArray>& one : asked_.asked()) {
            const QString translation =
                german_.translate(one[0].constData(), one[1].constData(), one[2].constData());
            if (!translation.isNull())
                english.insert(QString::fromUtf8(one[1]));
            german.insert(translation);
        }
        return english.subtract(german);
    }
    static void lookThrough(const MainWindow& window, QSet<QString>& texts)
    {
        for (const QWidget* widget : window.findChildren<QWidget*>())
            if (!qobject_cast<const HelpBrowser*>(widget->window())) // its pages are English
                for (const QString& text : textsOf(*widget))
                    if (!text.trimmed().isEmpty())
                        texts.insert(place(*widget) + QStringLiteral("\t") + text);
    }

    AskedTexts asked_;
    QTranslator german_;
    std::unique_ptr<MainWindow> window_;
    QSet<QString> texts_; ///< place, tab, text

    void runWith(const char* predictor, const nlohmann::json& options)
    {
        StudioDocument& document = window_->document();
        StudioSetup setup = document.setup();
        setup.form.predictor = predictor;
        setup.form.predictorOptions =
            *resolveOptions(findPredictor(predictor)->info().options, options, "");
        setup.form.trials = 2;
        setup.form.sourceSamples = 60;
        document.changeSetup(setup, QStringLiteral("…"));
        const std::size_t before = document.runs().size();
        window_->findChild<RunPresenter*>()->run();
        QTRY_VERIFY_WITH_TIMEOUT(document.runs().size() > before, 120000);
    }

private Q_SLOTS:
    void initTestCase()
    {
        fixtures::useOwnSettings();
        QVERIFY(german_.load(QStringLiteral("de"), QStringLiteral(":/latency/translations")));
        speak(QStringLiteral("de"));
        QCoreApplication::installTranslator(&asked_);
        window_ = fixtures::openStudio();
        window_->activateWindow();
    }
    void cleanupTestCase()
    {
        window_.reset();
        QCoreApplication::removeTranslator(&asked_);
        speak(QStringLiteral("en"));
    }

    void everyWorkspaceIsLookedAt()
    {
        QTRY_VERIFY_WITH_TIMEOUT(!window_->document().setup().picks.empty(), 20000);
        for (const WorkspaceInfo& info : window_->workspaces()) {
            const QString& workspace = info.id;
            window_->setWorkspace(workspace);
            QTest::qWait(300);
            lookThrough(*window_, texts_);
        }
        QVERIFY(texts_.size() > 500);
    }

    void everyPredictorsFormIsLookedAt()
    {
        window_->setWorkspace("train");
        for (const char* form : {"predictor", "sampler"}) {
            auto* choice = fixtures::find<QComboBox>(*window_, form);
            QVERIFY(choice && choice->count() > 3);
            for (int i = 0; i < choice->count(); ++i) {
                choice->setCurrentIndex(i);
                QTest::qWait(20);
                lookThrough(*window_, texts_);
            }
            choice->setCurrentIndex(0);
        }
    }

    void runsSearchesAndSelectionsAreLookedAt()
    {
        runWith("best-source", nlohmann::json::object());
        runWith("nasflat", {{"epochs", 2}, {"transfer_epochs", 2}});
        runWith("kernel", nlohmann::json::object());
        StudioDocument& document = window_->document();
        document.selectArchitecture(1234);
        document.selectGroup(
            {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20});
        document.selectDevices({0, 1});
        document.undoStack().undo();
        for (const WorkspaceInfo& info : window_->workspaces()) {
            const QString& workspace = info.id;
            window_->setWorkspace(workspace);
            QTest::qWait(300);
            lookThrough(*window_, texts_);
        }
        window_->setWorkspace("search");
        auto* search = window_->findChild<SearchPresenter*>();
        QTRY_VERIFY_WITH_TIMEOUT(search->search(), 20000);
        QTest::mouseClick(fixtures::find<QPushButton>(*window_, "searchRun"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!search->isRunning() && search->hasMeasurements(), 60000);
        lookThrough(*window_, texts_);
    }

    void sheetsAndHelpAreLookedAt()
    {
        for (const QKeySequence& key :
             {QKeySequence(Qt::CTRL | Qt::Key_F1), QKeySequence(QKeySequence::HelpContents)})
            for (QAction* action : window_->findChildren<QAction*>())
                if (action->shortcut() == key)
                    action->trigger();
        QTest::qWait(100);
        lookThrough(*window_, texts_);
        window_->findChild<HelpBrowser*>()->close();
    }

    void everyTextThatWasAskedForIsTranslated()
    {
        QStringList missing;
        for (const QList<QByteArray>& one : asked_.asked()) {
            static const QRegularExpression letters(QStringLiteral("[a-z]"));
            if ((!one[0].startsWith("latency::") && one[0] != "QObject") ||
                !QString::fromUtf8(one[1]).contains(letters))
                continue;
            if (german_.translate(one[0].constData(), one[1].constData(), one[2].constData())
                    .isNull())
                missing << QString::fromUtf8(one[0] + ": " + one[1]);
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QLatin1Char('\n'))));
    }

    void noSourceTextIsShownAsItIs()
    {
        const QSet<QString> english = untranslated();
        QVERIFY(english.size() > 300);
        QStringList left;
        for (const QString& text : texts_)
            // Columns of a comparison are options as experiment files name them.
            if (english.contains(text.section(QLatin1Char('\t'), 1)) &&
                !text.contains(QLatin1String("comparedRuns")))
                left << text;
        left.sort();
        QVERIFY2(left.isEmpty(), qPrintable(left.join(QLatin1Char('\n'))));
    }

    void nothingSoundsEnglish()
    {
        QStringList left;
        for (const QString& text : texts_)
            if (soundsEnglish(text.section(QLatin1Char('\t'), 1)) && !isErrorOfCore(text))
                left << text;
        left.sort();
        QVERIFY2(left.isEmpty(), qPrintable(left.join(QLatin1Char('\n'))));
    }

    void lessonsKnowTheAxesByTheirGermanNames()
    {
        auto* axis = fixtures::find<QComboBox>(*window_, "xAxisChoice");
        QVERIFY(axis);
        QVERIFY(axis->findText(QStringLiteral("Latenz auf sim_gpu_large_b1 (ms)")) >= 0);
    }
};

QTEST_MAIN(GermanWindowTest)
#include "german_window_test.moc"
