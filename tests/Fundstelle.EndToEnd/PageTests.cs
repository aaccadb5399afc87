using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Fundstelle.EndToEnd;

/// <summary>The pages as people use them: with mouse, keyboard, phone, without script, in both languages, light and dark.</summary>
public sealed class PageTests(Browser browser) : IClassFixture<Browser>
{
    static readonly string[] pages =
    [
        "/", "/?q=Haus", "/?q=Zeppelin", "/?q=Zeppelin+Hafen", "/?q=Haus&source=Rosentaler+Bote&date=2023", "/?q=datum:2000..2030&page=2", "/document?id=nachrichten%2Fpartnerschaft.txt&q=Partnerschaft+Angriff",
        "/document?id=n-029&q=Turnverein", "/explain?q=Partnerschaft+Angriff&id=nachrichten%2Fpartnerschaft.txt&formula=true", "/explain?q=Hochwasserschutz&id=n-005", "/compare?q=Haus&first=n-006&second=n-004",
        "/weights?q=Haus", "/analyze?text=Die+B%C3%BCrger*innen+riefen+an", "/terms", "/terms?word=Partnerschaft", "/judge?q=Haus", "/evaluate?profile=standard&profile=ohne-titel", "/help", "/status", "/api", "/key", "/nothing",
    ];

    public static TheoryData<string> Pages => [.. pages];

    static Task<int> Overflow(IPage page) => page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

    const string Widest = "[...document.querySelectorAll('*')].sort((a, b) => b.getBoundingClientRect().right - a.getBoundingClientRect().right)[0].outerHTML.slice(0, 200)";

    static string Name(string address) => address == "/" ? "home" : Regex.Replace(address.Trim('/'), "[^A-Za-z0-9]+", "-").Trim('-');

    [BrowserTheory, MemberData(nameof(Pages))]
    public async Task Every_page_is_accessible_light_and_dark_and_fits_a_phone(string address)
    {
        var page = await browser.OpenAsync(address);
        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            var found = await page.RunAxe();
            Assert.True(found.Violations.Length == 0, string.Join('\n', found.Violations.Select(violation => $"{violation.Id}: {violation.Help}\n  {string.Join("\n  ", violation.Nodes.Select(node => node.Html))}")));
            await Browser.ShootAsync(page, $"{Name(address)}-{(scheme == ColorScheme.Dark ? "dark" : "light")}");
        }
        // 320 px, and what is left of a usual window at 200 %.
        foreach (var width in (int[])[320, 600])
        {
            await page.SetViewportSizeAsync(width, 700);
            Assert.True(await Overflow(page) <= 0, $"{address} is {await Overflow(page)} px too wide at {width} px: {await page.EvaluateAsync<string>(Widest)}");
            if (width == 320) await Browser.ShootAsync(page, $"{Name(address)}-phone");
        }
        await page.Context.CloseAsync();
        Assert.Empty(browser.Errors);
    }

    [BrowserFact]
    public async Task A_first_visit_leads_from_an_example_to_hits_to_a_document()
    {
        var page = await browser.OpenAsync("/");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Volltextsuche für deutsche Texte");
        await page.Locator(".examples a").First.ClickAsync();
        await Expect(page.Locator("#count")).ToContainTextAsync("2 Treffer");
        await Expect(page.Locator("#q")).ToHaveValueAsync("Partnerschaft");
        await Expect(page.Locator(".hit").First.Locator("mark").First).ToHaveTextAsync("partnerschaft");
        await page.Locator(".hit h3 a").Nth(1).ClickAsync();
        await Expect(page.Locator(".text mark").First).ToBeVisibleAsync();
        await Expect(page.Locator(".places li")).ToHaveCountAsync(3);
        await page.Locator(".places a").Nth(2).ClickAsync();
        Assert.EndsWith("#m3", page.Url, StringComparison.Ordinal);
        Assert.Empty(browser.Errors);
    }

    [BrowserFact]
    public async Task Completions_that_come_late_do_not_open_what_Escape_closed()
    {
        var page = await browser.OpenAsync("/");
        var box = page.Locator("#q");
        var options = page.GetByRole(AriaRole.Option);
        await box.PressSequentiallyAsync("Verteidigungsm");
        await Expect(options.First).ToBeVisibleAsync();
        var late = new TaskCompletionSource<IRoute>();
        await page.RouteAsync("**/api/v1/suggest*", route => late.TrySetResult(route));
        await box.PressAsync("i");
        var answer = await late.Task;
        await box.PressAsync("Escape");
        await Expect(options.First).ToBeHiddenAsync();
        var answered = page.WaitForResponseAsync("**/api/v1/suggest*");
        await answer.ContinueAsync();
        await (await answered).FinishedAsync();
        // Two frames: the page has read the answer by then.
        await page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        await Expect(options.First).ToBeHiddenAsync();
        await Expect(box).ToHaveAttributeAsync("aria-expanded", "false");
    }

    [BrowserFact]
    public async Task Typing_is_completed_and_only_what_is_chosen_is_searched()
    {
        var page = await browser.OpenAsync("/");
        var box = page.Locator("#q");
        await box.PressSequentiallyAsync("Verteidigungsm");
        var options = page.GetByRole(AriaRole.Option);
        await Expect(options.First).ToBeVisibleAsync();
        await Expect(box).ToHaveAttributeAsync("aria-expanded", "true");
        await box.PressAsync("Escape");
        await Expect(options.First).ToBeHiddenAsync();
        await Expect(box).ToHaveValueAsync("Verteidigungsm");
        await box.FillAsync("");
        await box.PressSequentiallyAsync("Hochw");
        await Expect(options.First).ToBeVisibleAsync();
        await box.PressAsync("ArrowDown");
        await Expect(options.First).ToHaveAttributeAsync("aria-selected", "true");
        var chosen = await box.InputValueAsync();
        Assert.StartsWith("Hochw", chosen, StringComparison.Ordinal);
        await box.PressAsync("Enter");
        await Expect(page.Locator("#count")).ToContainTextAsync("Treffer");
        Assert.Contains("q=" + Uri.EscapeDataString(chosen), page.Url, StringComparison.Ordinal);
        Assert.Empty(browser.Errors);
    }

    [BrowserFact]
    public async Task A_phrase_in_German_quotation_marks_marks_the_phrase()
    {
        var page = await browser.OpenAsync("/");
        await page.Locator("#q").FillAsync("„umfassende strategische Partnerschaft“");
        await page.Locator("#q").PressAsync("Enter");
        await Expect(page.Locator(".snippet mark").First).ToHaveTextAsync("umfassende strategische Partnerschaft");
    }

    [BrowserFact]
    public async Task Facets_narrow_chips_widen_and_Back_goes_back()
    {
        var page = await browser.OpenAsync("/?q=datum:2000..2030");
        var all = await page.Locator("#count strong").First.InnerTextAsync();
        await page.Locator(".facets a").First.ClickAsync();
        await Expect(page.Locator(".chips li")).ToHaveCountAsync(1);
        await Expect(page.Locator("#count strong").First).Not.ToHaveTextAsync(all);
        Assert.Contains("source=", page.Url, StringComparison.Ordinal);
        await page.GoBackAsync();
        await Expect(page.Locator("#count strong").First).ToHaveTextAsync(all);
        await Expect(page.Locator(".chips li")).ToHaveCountAsync(0);
        await page.GoForwardAsync();
        await page.Locator(".chips a").ClickAsync();
        await Expect(page.Locator("#count strong").First).ToHaveTextAsync(all);
        await page.Locator("#date").FillAsync("März 2024");
        await page.Locator("#date").PressAsync("Enter");
        await Expect(page.Locator("#period")).ToContainTextAsync("01.03.2024 – 31.03.2024");
        // The address says it all: another visitor sees the same.
        var shared = await browser.OpenAsync(page.Url);
        await Expect(shared.Locator("#count strong").First).ToHaveTextAsync(await page.Locator("#count strong").First.InnerTextAsync());
        Assert.Empty(browser.Errors);
    }

    [BrowserFact]
    public async Task Paging_leads_on_and_back()
    {
        var page = await browser.OpenAsync("/?q=datum:2000..2030");
        await page.GetByRole(AriaRole.Link, new() { Name = "Weiter" }).ClickAsync();
        await Expect(page.Locator("ol.hits")).ToHaveAttributeAsync("start", "11");
        await Expect(page.Locator(".paging [aria-current]")).ToHaveTextAsync("2");
        await page.GetByRole(AriaRole.Link, new() { Name = "Zurück" }).ClickAsync();
        await Expect(page.Locator("ol.hits")).ToHaveAttributeAsync("start", "1");
        await page.GotoAsync("/?q=datum:2000..2030&page=99");
        await Expect(page.Locator("main")).ToContainTextAsync("kein Treffer mehr");
    }

    [BrowserFact]
    public async Task Everything_works_without_a_script()
    {
        var page = await browser.OpenAsync("/", options => options.JavaScriptEnabled = false);
        await page.Locator("#q").FillAsync("Haus");
        await page.Locator("form.search button").ClickAsync();
        await Expect(page.Locator("#count")).ToContainTextAsync("6 Treffer");
        await page.Locator(".facets a").First.ClickAsync();
        await Expect(page.Locator(".chips li")).ToHaveCountAsync(1);
        await page.GetByText("Warum dieser Treffer?").First.ClickAsync();
        await Expect(page.Locator("table.shares")).ToBeVisibleAsync();
        await page.GotoAsync("/weights?q=Haus");
        await page.Locator("select[name=profile]").SelectOptionAsync("ohne-titel");
        await page.Locator(".fields button").ClickAsync();
        Assert.Contains("profile=ohne-titel", page.Url, StringComparison.Ordinal);
        await page.GotoAsync("/judge?q=Messe");
        await page.Locator(".pool button[value='2']").First.ClickAsync();
        await Expect(page.Locator(".pool button[value='2'][aria-pressed=true]")).ToHaveCountAsync(1);
    }

    [BrowserFact]
    public async Task The_keyboard_alone_is_enough()
    {
        var page = await browser.OpenAsync("/?q=Haus");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator(".skip")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("/");
        await Expect(page.Locator("#q")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Partnerschaft Angriff");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#count")).ToContainTextAsync("1 Treffer");
        await page.EvaluateAsync("document.activeElement.blur()");
        await page.Keyboard.PressAsync("j");
        await Expect(page.Locator(".hit h3 a").First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".travel")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("n");
        await Expect(page.Locator("#m1")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("n");
        await Expect(page.Locator("#m2")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("p");
        await Expect(page.Locator("#m1")).ToBeFocusedAsync();
        // In a text box the same letters are letters.
        await page.Locator("#q").FocusAsync();
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.TypeAsync("njk/");
        await Expect(page.Locator("#q")).ToHaveValueAsync("Partnerschaft Angriffnjk/");
        Assert.Empty(browser.Errors);
    }

    [BrowserFact]
    public async Task The_bars_of_an_explanation_add_up_to_the_score()
    {
        var page = await browser.OpenAsync("/?q=Partnerschaft+Angriff");
        await page.GetByText("Warum dieser Treffer?").First.ClickAsync();
        var points = await page.Locator("tbody td.number").AllInnerTextsAsync();
        var sum = await page.Locator("tfoot td.number").InnerTextAsync();
        static decimal Value(string text) => decimal.Parse(text.Replace(',', '.'), System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(Value(sum), points.Sum(Value));
        await page.GetByText("Formeln mit ihren Zahlen zeigen").ClickAsync();
        await Expect(page.Locator(".formula").First).ToContainTextAsync("BM25F");
        await page.Locator("#id").FillAsync("n-001");
        await page.GetByRole(AriaRole.Button, new() { Name = "Warum nicht?" }).ClickAsync();
        await Expect(page.Locator(".sentence")).ToContainTextAsync("wird nicht gefunden");
    }

    [BrowserFact]
    public async Task Sliders_rank_again_while_they_move_and_their_state_is_in_the_address()
    {
        var page = await browser.OpenAsync("/weights?q=Haus");
        var before = await page.Locator(".ranking").InnerTextAsync();
        var title = page.Locator("#w-title");
        await title.FocusAsync();
        await page.Keyboard.PressAsync("Home");
        await Expect(page.Locator(".ranking")).Not.ToHaveTextAsync(before);
        await Expect(page.Locator("#count")).ToContainTextAsync("verschieben sich");
        Assert.Contains("w-title=0", page.Url, StringComparison.Ordinal);
        Assert.DoesNotContain("w-k1", page.Url, StringComparison.Ordinal);
        await Expect(title).ToBeFocusedAsync();
        var shared = await browser.OpenAsync(page.Url);
        await Expect(shared.Locator("#w-title")).ToHaveValueAsync("0");
        Assert.Equal(await page.Locator(".ranking").InnerTextAsync(), await shared.Locator(".ranking").InnerTextAsync());
        Assert.Empty(browser.Errors);
    }

    [BrowserFact]
    public async Task One_key_judges_a_hit_s_skips_and_u_takes_back()
    {
        var page = await browser.OpenAsync("/judge?q=Haus+ODER+Hafen");
        var pressed = page.Locator(".pool button[aria-pressed=true]");
        await page.Keyboard.PressAsync("3");
        await Expect(pressed).ToHaveCountAsync(1);
        await Expect(page.Locator("#judged-1")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("s");
        await Expect(page.Locator("#judged-2")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("0");
        await Expect(pressed).ToHaveCountAsync(2);
        await page.Keyboard.PressAsync("u");
        await Expect(pressed).ToHaveCountAsync(1);
        await Expect(page.Locator("#count")).ToContainTextAsync("1 von");
        await page.ReloadAsync();
        await Expect(pressed).ToHaveCountAsync(1);
        using var client = new HttpClient();
        Assert.Matches("^Haus_ODER_Hafen 0 \\S+ 3\n$", await client.GetStringAsync(new Uri(browser.Address + "/judge/qrels")).ContinueWith(text => string.Concat(text.Result.Split('\n').Where(line => line.StartsWith("Haus_ODER", StringComparison.Ordinal)).Select(line => line + "\n")), TaskScheduler.Default));
        Assert.Empty(browser.Errors);
    }

    [BrowserFact]
    public async Task Dark_and_light_follow_the_system_and_motion_can_be_reduced()
    {
        var dark = await browser.OpenAsync("/", options => options.ColorScheme = ColorScheme.Dark);
        var light = await browser.OpenAsync("/", options => (options.ColorScheme, options.ReducedMotion) = (ColorScheme.Light, ReducedMotion.Reduce));
        static Task<int> Brightness(IPage page) => page.EvaluateAsync<int>("getComputedStyle(document.body).backgroundColor.match(/[0-9]+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0)");
        Assert.True(await Brightness(dark) < 200);
        Assert.True(await Brightness(light) > 600);
        Assert.Equal("auto", await light.EvaluateAsync<string>("getComputedStyle(document.documentElement).scrollBehavior"));
    }

    [BrowserFact]
    public async Task German_and_English_by_browser_and_by_switch()
    {
        var page = await browser.OpenAsync("/?q=Haus", options => options.Locale = "en-GB");
        await Expect(page.Locator("#count")).ToContainTextAsync("6 hits");
        await page.GetByRole(AriaRole.Link, new() { Name = "Deutsch" }).ClickAsync();
        await Expect(page.Locator("#count")).ToContainTextAsync("6 Treffer");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "de");
        await page.Locator(".hit h3 a").First.ClickAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "de");
    }

    [BrowserFact]
    public async Task A_page_for_no_hits_names_the_words_and_offers_repairs()
    {
        var page = await browser.OpenAsync("/?q=Partnreschaft&date=1999");
        await Expect(page.Locator(".none")).ToContainTextAsync("In keinem Dokument steht: „Partnreschaft“");
        await page.GetByText("Ohne Filter und Zeitraum").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Partnerschaft" }).First.ClickAsync();
        await Expect(page.Locator("#count")).ToContainTextAsync("2 Treffer");
        await page.GotoAsync("/?q=Hochwasserschutz");
        await page.GetByText("Fehlt hier ein Dokument?").ClickAsync();
        await page.Locator("#missing").FillAsync("n-005");
        await page.Locator("#missing").PressAsync("Enter");
        await Expect(page.Locator("main")).ToContainTextAsync("Hochwasser statt Hochwasserschutz");
        await page.GotoAsync("/?q=Zeppelin+Hafen");
        await Expect(page.Locator("h2", new() { HasText = "Teiltreffer" })).ToBeVisibleAsync();
    }
}
