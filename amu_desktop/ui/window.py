"""The window: navigation and page, or a focus page alone, or the welcome page while no file is open."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QIcon, QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QFrame, QMainWindow, QMenu, QStackedWidget, QWidget

from amu_desktop.core import clock, settings
from amu_desktop.core.errors import AmuError
from amu_desktop.core.paths import resource
from amu_desktop.ui import files, theme
from amu_desktop.ui.actions import Action, by_id
from amu_desktop.ui.catalogue import PAGES, Group, Place
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.explain import Explanation, panel
from amu_desktop.ui.finding import finders
from amu_desktop.ui.forms import leave_forms
from amu_desktop.ui.guard import guarded
from amu_desktop.ui.helping import help_lines
from amu_desktop.ui.language import t
from amu_desktop.ui.menus import lay_menus
from amu_desktop.ui.nav import Navigation
from amu_desktop.ui.page import Page
from amu_desktop.ui.palette import Palette
from amu_desktop.ui.panes import focus_beside
from amu_desktop.ui.parts.labels import Title
from amu_desktop.ui.parts.layout import Item, clear, column, line, upright
from amu_desktop.ui.parts.side import Side
from amu_desktop.ui.parts.toast import Toast, announce
from amu_desktop.ui.ring import Ring
from amu_desktop.ui.state import state_line
from amu_desktop.ui.strips import strips
from amu_desktop.ui.welcome import Welcome
from amu_desktop.ui.working import Working


class Window(QMainWindow):
    """The one window. Pages speak to the desk; the window listens to it and shows."""

    def __init__(self, desk: Desk, places: tuple[Place, ...] = PAGES) -> None:
        super().__init__()
        self.desk, self._places = desk, {one.key: one for one in places}
        self._pages: dict[str, Page] = {}
        self._stale: set[str] = set()
        self._history: list[str] = []
        self.page_key = ""
        self._alt_alone, self._pushing = False, False
        self._scale = theme.now().scale
        self.setWindowTitle("AMU Desktop")
        self.setWindowIcon(QIcon(str(resource("amu-desktop.png"))))
        self.setMinimumSize(theme.SMALLEST_WIDTH, theme.SMALLEST_HEIGHT)
        self._lay(places)
        self.entries = lay_menus(self, self.perform)
        for number in range(1, 10):
            QShortcut(QKeySequence(f"Ctrl+{number}"), self).activated.connect(partial(self.go_to_number, number))
        self._listen()
        self.show_welcome()

    # --- laying out

    def _lay(self, places: tuple[Place, ...]) -> None:
        self.welcome = Welcome(
            partial(self.perform, "file.new"),
            partial(self.perform, "file.open"),
            partial(self.perform, "file.sample"),
            partial(files.open_path, self.desk),
        )
        self.nav = Navigation(places)
        self._strip = column()
        self.stack = QStackedWidget()
        self._area = QFrame()
        self._area.setProperty("ground", "canvas")
        self._area.setLayout(column(self._strip, (self.stack, 1)))
        self.frame = QWidget()
        self.frame.setLayout(line(self.nav, upright(), (self._area, 1), gap=0))
        self.whole = QStackedWidget()
        for one in (self.welcome, self.frame):
            self.whole.addWidget(one)
        self.setCentralWidget(self.whole)
        self.side = Side(self.whole, leave_forms)
        self.toast = Toast(self.whole)
        self.working = Working(self.whole, self.toast)
        self.palette_box = Palette(self)
        self.ring = Ring(self)

    def _listen(self) -> None:
        desk = self.desk
        desk.opened.connect(self._opened)
        desk.closing.connect(self._leave_page)
        desk.went.connect(lambda key, where: self.go(key, **where))
        desk.left_focus.connect(self.back)
        desk.changed.connect(self._changed)
        desk.saved.connect(self._show_state)
        desk.did.connect(self._forgive)
        desk.toasted.connect(lambda text, undo: self.toast.say(text, undo=undo))
        desk.explained.connect(self._explain)
        desk.sided.connect(self._show_side)
        desk.side_closed.connect(self.side.close_panel)
        desk.working.connect(self.working.follow)
        desk.failed.connect(self._failed)
        theme.watch.changed.connect(self._resized_text)
        self.side.placed.connect(self._make_room)
        self.side.closed.connect(self._make_room)
        self.toast.undone.connect(guarded(desk.undo, self))
        self.nav.chosen.connect(self.go)
        self.nav.searched.connect(partial(self.perform, "view.palette"))
        self.nav.named.connect(self._name_menu)
        self.nav.state_pressed.connect(lambda: self.go("settings", section="backups"))

    # --- the file

    def show_welcome(self) -> None:
        """Show the first page of all."""
        self._forget_pages()
        self.setWindowTitle("AMU Desktop")
        self.welcome.show_recent(files.recent())
        self.whole.setCurrentWidget(self.welcome)
        self._enable()

    def _opened(self) -> None:
        self._forget_pages()
        self.welcome.errors.take_away()
        self._show_name()
        self._show_state()
        self._show_waits()
        first = next((key for key, one in self._places.items() if one.group is not Group.HIDDEN), "")
        self.whole.setCurrentWidget(self.frame)
        if first:
            self.go(first)

    def _forget_pages(self) -> None:
        self.side.close_panel()
        for page in self._pages.values():
            page.hide()
            page.setParent(None)
            page.deleteLater()
        self._pages, self._stale, self._history, self.page_key = {}, set(), [], ""

    def _show_name(self) -> None:
        name = self.desk.workspace.name
        self.setWindowTitle(f"{name} – AMU Desktop")
        self.nav.set_name(name)
        clear(self._strip)
        for strip in strips(self.desk):
            self._strip.addWidget(strip)

    # --- the way about

    @property
    def page(self) -> Page | None:
        """The page shown."""
        return self._pages.get(self.page_key)

    def go(self, key: str, **where: object) -> None:
        """Show the page of that key; it is made when it is first shown."""
        if key not in self._places or not self.desk.is_open:
            return
        if self.page is not None and self.page_key != key and not self.page.leave():
            return
        if key != self.page_key:
            self.side.close_panel()
            if self.page_key:
                self._history.append(self.page_key)
        self._show(key, **where)

    def go_to_number(self, number: int) -> None:
        """Show the page of that number in the navigation, counted from one."""
        keys = self.nav.keys()
        if self.desk.is_open and number <= len(keys):
            self.go(keys[number - 1])

    def back(self) -> None:
        """Show the page before."""
        if self.page is not None and not self.page.leave():
            return
        self.side.close_panel()
        while self._history:
            if (key := self._history.pop()) in self._places:
                self._show(key)
                return
        shown = self.nav.keys()
        if shown:
            self._show(shown[0])

    def _show(self, key: str, **where: object) -> None:
        self.page_key = key
        page = self._pages.get(key)
        if page is None:
            page = self._places[key].page_class(self.desk)
            page.setAccessibleName(t(self._places[key].title))
            self._pages[key] = page
            (self.whole if page.FOCUS else self.stack).addWidget(page)
        if not page.built or key in self._stale:
            self._stale.discard(key)
            guarded(self._fresh(page), page)()
        if page.FOCUS:
            self.whole.setCurrentWidget(page)
        else:
            self.stack.setCurrentWidget(page)
            self.whole.setCurrentWidget(self.frame)
            self.nav.show_as_chosen(self._places[key].under or key)
        if where:
            guarded(partial(page.show_where, **where), page)()
        self._enable()
        if (title := page.findChild(Title)) is not None and not where:
            title.setFocus()
            announce(title, title.text())

    def _fresh(self, page: Page) -> Callable[[], object]:
        def run() -> None:
            if not page.built:
                page.built = True
                page.first()
            else:
                page.refresh()

        return run

    def _changed(self, tables: frozenset[str]) -> None:
        if tables & {"undertaking"}:
            self._show_name()
        for key, page in self._pages.items():
            if page.LISTENS & tables:
                if key == self.page_key:
                    guarded(page.refresh, page)()
                else:
                    self._stale.add(key)
        self._show_waits()
        self._enable()

    def _leave_page(self) -> None:
        self.side.close_panel()
        if self.page is not None:
            self.page.leave()

    # --- actions

    def perform(self, action_id: str) -> None:
        """Do an action: on the page shown, in the window, or on the page it belongs to."""
        run = self._doing(by_id(action_id))
        if run is not None:
            guarded(run, self.page if self.page is not None and self.desk.is_open else self.welcome)()

    def _doing(self, action: Action) -> Callable[[], object] | None:
        if action.needs_file and not self.desk.is_open:
            return None
        if self.page is not None and (found := self.page.can_do().get(action.id)) is not None:
            return found
        if (own := files.doings(self).get(action.id)) is not None:
            return own
        if action.page and action.page != self.page_key and action.page in self._places:
            return partial(self._go_and_do, action)
        return None

    def _go_and_do(self, action: Action) -> None:
        self.go(action.page)
        if self.page is not None and (found := self.page.can_do().get(action.id)) is not None:
            found()

    def _enable(self) -> None:
        for action_id, entry in self.entries.items():
            entry.setEnabled(self._doing(by_id(action_id)) is not None)

    def open_palette(self) -> None:
        """Open the palette over the window."""
        self.palette_box.open(finders(self.desk, lambda one: self._doing(one) is not None, self.perform))

    def show_help(self) -> None:
        """Show what can be done here, with its keys."""
        self._pushing = False
        page = self.page
        here = set(page.can_do()) if page is not None else set()

        def can(one: Action) -> bool:
            return self._doing(one) is not None and (not one.page or one.id in here)

        self.side.show_panel(t("Help for the page"), *help_lines(can, page.KEYS if page is not None else ()))

    def next_pane(self, way: int) -> None:
        """Move the focus to the next pane: navigation, page, side panel, toast."""
        focus_beside((self.nav, self.page, self.side, self.toast), way)

    def keep_typed(self) -> None:
        """Save as if the field were left, and say that all is saved."""
        if self.page is not None:
            for form in self.page.forms:
                form.leave()
                form.keep()
            self.desk.toast(
                t("The answers are saved as a draft") if self.page.FOCUS else t("Everything is saved"), undo=False
            )

    # --- what is shown round the page

    def _explain(self, about: Explanation) -> None:
        self._pushing = False
        self.side.show_panel(about.reference, *panel(about))

    def _show_side(self, title: str, items: tuple[Item, ...]) -> None:
        self._pushing = True
        self.side.show_panel(title, *items)

    def _make_room(self) -> None:
        """Push the page for a panel of details when there is room; a panel on a § lies over it."""
        wide = self._pushing and not self.side.isHidden() and self.width() > theme.px(theme.RAIL_UNDER)
        self._area.setContentsMargins(0, 0, self.side.width() if wide else 0, 0)

    def _show_state(self) -> None:
        if self.desk.is_open:
            self.nav.show_state(*state_line(self.desk, files.last_copy(self.desk)))

    def _show_waits(self) -> None:
        on = clock.today()
        offered = {key for key, one in self._places.items() if one.when is None or self.desk.ask(one.when, on)}
        called = {key: self.desk.ask(one.called, on) for key, one in self._places.items() if one.called is not None}
        self.nav.offer(frozenset(offered), called)
        counts = {key: self.desk.ask(one.waits, on) for key, one in self._places.items() if one.waits is not None}
        self.nav.show_waits(counts)

    def _name_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.entries["file.open"].text(), partial(self.perform, "file.open"))
        recent = menu.addMenu(t("Used last"))
        for path in files.recent():
            recent.addAction(path.stem.replace("&", "&&"), guarded(partial(files.open_path, self.desk, path), self))
        menu.addAction(self.entries["file.sample"].text(), partial(self.perform, "file.sample"))
        menu.popup(self.nav.name_button.mapToGlobal(self.nav.name_button.rect().bottomLeft()))

    def _resized_text(self) -> None:
        """Lay everything anew when the text size has changed; heights said in pixels follow it."""
        if self._scale != theme.now().scale:
            self._scale = theme.now().scale
            self.nav.lay()
            if self.desk.is_open:
                key, history = self.page_key, self._history
                self._forget_pages()
                self._history = history
                self._show(key)

    def complain(self, error: AmuError) -> None:
        """Show what nobody nearer could show: on the page, or on the welcome page."""
        (self.page if self.page is not None and self.desk.is_open else self.welcome).complain(error)

    def _forgive(self) -> None:
        """Take away what was refused before: something else has been done since."""
        if self.page is not None:
            self.page.errors.take_away()

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, AmuError):
            self.complain(error)
        else:
            raise error

    # --- Qt's own events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the navigation the shape of the window."""
        super().resizeEvent(event)
        self.nav.fit(event.size().width(), event.size().height())

    def showEvent(self, event: QShowEvent) -> None:
        """Let the focus ring learn from the window's own events."""
        super().showEvent(event)
        self.ring.watch()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Note Alt alone, and close the panel with Esc."""
        self._alt_alone = event.key() == Qt.Key.Key_Alt
        if event.key() == Qt.Key.Key_Escape and self.side.isVisible():
            self.side.close_panel()
            return
        super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Show or hide the menus when Alt was pressed alone."""
        if event.key() == Qt.Key.Key_Alt and self._alt_alone:
            bar = self.menuBar()
            bar.setVisible(bar.isHidden())
            if bar.isVisible():
                bar.setFocus()
        super().keyReleaseEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save what is typed and put the file away."""
        if self.page is not None and not self.page.leave():
            event.ignore()
            return
        settings.write(window=[self.width(), self.height()])
        self.desk.close()
        super().closeEvent(event)
