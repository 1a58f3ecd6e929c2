// Each file of Templates, by the name of its path. Written by `make templates`; a rule of the house holds it against
// the folder.

#include "templates.h"

// C23 has it; clang has it in every C.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char article_mustache[] = {
#embed "../../Templates/article.mustache"
};
static const unsigned char cities_mustache[] = {
#embed "../../Templates/cities.mustache"
};
static const unsigned char city_mustache[] = {
#embed "../../Templates/city.mustache"
};
static const unsigned char companies_mustache[] = {
#embed "../../Templates/companies.mustache"
};
static const unsigned char company_mustache[] = {
#embed "../../Templates/company.mustache"
};
static const unsigned char event_group_mustache[] = {
#embed "../../Templates/event-group.mustache"
};
static const unsigned char event_month_mustache[] = {
#embed "../../Templates/event-month.mustache"
};
static const unsigned char event_year_mustache[] = {
#embed "../../Templates/event-year.mustache"
};
static const unsigned char event_mustache[] = {
#embed "../../Templates/event.mustache"
};
static const unsigned char events_mustache[] = {
#embed "../../Templates/events.mustache"
};
static const unsigned char feed_mustache[] = {
#embed "../../Templates/feed.mustache"
};
static const unsigned char front_mustache[] = {
#embed "../../Templates/front.mustache"
};
static const unsigned char group_mustache[] = {
#embed "../../Templates/group.mustache"
};
static const unsigned char issue_mustache[] = {
#embed "../../Templates/issue.mustache"
};
static const unsigned char issues_mustache[] = {
#embed "../../Templates/issues.mustache"
};
static const unsigned char layout_mustache[] = {
#embed "../../Templates/layout.mustache"
};
static const unsigned char name_year_mustache[] = {
#embed "../../Templates/name-year.mustache"
};
static const unsigned char not_found_mustache[] = {
#embed "../../Templates/not-found.mustache"
};
static const unsigned char page_mustache[] = {
#embed "../../Templates/page.mustache"
};
static const unsigned char parts_article_line_mustache[] = {
#embed "../../Templates/parts/article-line.mustache"
};
static const unsigned char parts_article_summary_mustache[] = {
#embed "../../Templates/parts/article-summary.mustache"
};
static const unsigned char parts_calendar_link_mustache[] = {
#embed "../../Templates/parts/calendar-link.mustache"
};
static const unsigned char parts_chart_mustache[] = {
#embed "../../Templates/parts/chart.mustache"
};
static const unsigned char parts_event_feed_mustache[] = {
#embed "../../Templates/parts/event-feed.mustache"
};
static const unsigned char parts_event_line_mustache[] = {
#embed "../../Templates/parts/event-line.mustache"
};
static const unsigned char parts_event_month_mustache[] = {
#embed "../../Templates/parts/event-month.mustache"
};
static const unsigned char parts_event_steps_mustache[] = {
#embed "../../Templates/parts/event-steps.mustache"
};
static const unsigned char parts_events_mustache[] = {
#embed "../../Templates/parts/events.mustache"
};
static const unsigned char parts_foot_mustache[] = {
#embed "../../Templates/parts/foot.mustache"
};
static const unsigned char parts_head_links_mustache[] = {
#embed "../../Templates/parts/head-links.mustache"
};
static const unsigned char parts_index_mustache[] = {
#embed "../../Templates/parts/index.mustache"
};
static const unsigned char parts_issue_names_mustache[] = {
#embed "../../Templates/parts/issue-names.mustache"
};
static const unsigned char parts_map_mustache[] = {
#embed "../../Templates/parts/map.mustache"
};
static const unsigned char parts_mentions_mustache[] = {
#embed "../../Templates/parts/mentions.mustache"
};
static const unsigned char parts_name_events_mustache[] = {
#embed "../../Templates/parts/name-events.mustache"
};
static const unsigned char parts_name_head_mustache[] = {
#embed "../../Templates/parts/name-head.mustache"
};
static const unsigned char parts_name_link_mustache[] = {
#embed "../../Templates/parts/name-link.mustache"
};
static const unsigned char parts_name_tables_mustache[] = {
#embed "../../Templates/parts/name-tables.mustache"
};
static const unsigned char parts_near_mustache[] = {
#embed "../../Templates/parts/near.mustache"
};
static const unsigned char parts_passages_mustache[] = {
#embed "../../Templates/parts/passages.mustache"
};
static const unsigned char parts_record_mustache[] = {
#embed "../../Templates/parts/record.mustache"
};
static const unsigned char parts_sections_mustache[] = {
#embed "../../Templates/parts/sections.mustache"
};
static const unsigned char parts_shelf_mustache[] = {
#embed "../../Templates/parts/shelf.mustache"
};
static const unsigned char preview_problems_mustache[] = {
#embed "../../Templates/preview/problems.mustache"
};
static const unsigned char preview_reload_mustache[] = {
#embed "../../Templates/preview/reload.mustache"
};
static const unsigned char redirect_mustache[] = {
#embed "../../Templates/redirect.mustache"
};
static const unsigned char robots_mustache[] = {
#embed "../../Templates/robots.mustache"
};
static const unsigned char script_js[] = {
#embed "../../Templates/script.js"
};
static const unsigned char search_js[] = {
#embed "../../Templates/search.js"
};
static const unsigned char search_mustache[] = {
#embed "../../Templates/search.mustache"
};
static const unsigned char sitemap_index_mustache[] = {
#embed "../../Templates/sitemap-index.mustache"
};
static const unsigned char sitemap_mustache[] = {
#embed "../../Templates/sitemap.mustache"
};
static const unsigned char source_mustache[] = {
#embed "../../Templates/source.mustache"
};
static const unsigned char static_favicon_svg[] = {
#embed "../../Templates/static/favicon.svg"
};
static const unsigned char static_share_png[] = {
#embed "../../Templates/static/share.png"
};
static const unsigned char strings_yml[] = {
#embed "../../Templates/strings.yml"
};
static const unsigned char style_css[] = {
#embed "../../Templates/style.css"
};
static const unsigned char table_mustache[] = {
#embed "../../Templates/table.mustache"
};
static const unsigned char tables_mustache[] = {
#embed "../../Templates/tables.mustache"
};

static const struct built_in_file files[] = {
    {"article.mustache", article_mustache, sizeof article_mustache},
    {"cities.mustache", cities_mustache, sizeof cities_mustache},
    {"city.mustache", city_mustache, sizeof city_mustache},
    {"companies.mustache", companies_mustache, sizeof companies_mustache},
    {"company.mustache", company_mustache, sizeof company_mustache},
    {"event-group.mustache", event_group_mustache, sizeof event_group_mustache},
    {"event-month.mustache", event_month_mustache, sizeof event_month_mustache},
    {"event-year.mustache", event_year_mustache, sizeof event_year_mustache},
    {"event.mustache", event_mustache, sizeof event_mustache},
    {"events.mustache", events_mustache, sizeof events_mustache},
    {"feed.mustache", feed_mustache, sizeof feed_mustache},
    {"front.mustache", front_mustache, sizeof front_mustache},
    {"group.mustache", group_mustache, sizeof group_mustache},
    {"issue.mustache", issue_mustache, sizeof issue_mustache},
    {"issues.mustache", issues_mustache, sizeof issues_mustache},
    {"layout.mustache", layout_mustache, sizeof layout_mustache},
    {"name-year.mustache", name_year_mustache, sizeof name_year_mustache},
    {"not-found.mustache", not_found_mustache, sizeof not_found_mustache},
    {"page.mustache", page_mustache, sizeof page_mustache},
    {"parts/article-line.mustache", parts_article_line_mustache, sizeof parts_article_line_mustache},
    {"parts/article-summary.mustache", parts_article_summary_mustache, sizeof parts_article_summary_mustache},
    {"parts/calendar-link.mustache", parts_calendar_link_mustache, sizeof parts_calendar_link_mustache},
    {"parts/chart.mustache", parts_chart_mustache, sizeof parts_chart_mustache},
    {"parts/event-feed.mustache", parts_event_feed_mustache, sizeof parts_event_feed_mustache},
    {"parts/event-line.mustache", parts_event_line_mustache, sizeof parts_event_line_mustache},
    {"parts/event-month.mustache", parts_event_month_mustache, sizeof parts_event_month_mustache},
    {"parts/event-steps.mustache", parts_event_steps_mustache, sizeof parts_event_steps_mustache},
    {"parts/events.mustache", parts_events_mustache, sizeof parts_events_mustache},
    {"parts/foot.mustache", parts_foot_mustache, sizeof parts_foot_mustache},
    {"parts/head-links.mustache", parts_head_links_mustache, sizeof parts_head_links_mustache},
    {"parts/index.mustache", parts_index_mustache, sizeof parts_index_mustache},
    {"parts/issue-names.mustache", parts_issue_names_mustache, sizeof parts_issue_names_mustache},
    {"parts/map.mustache", parts_map_mustache, sizeof parts_map_mustache},
    {"parts/mentions.mustache", parts_mentions_mustache, sizeof parts_mentions_mustache},
    {"parts/name-events.mustache", parts_name_events_mustache, sizeof parts_name_events_mustache},
    {"parts/name-head.mustache", parts_name_head_mustache, sizeof parts_name_head_mustache},
    {"parts/name-link.mustache", parts_name_link_mustache, sizeof parts_name_link_mustache},
    {"parts/name-tables.mustache", parts_name_tables_mustache, sizeof parts_name_tables_mustache},
    {"parts/near.mustache", parts_near_mustache, sizeof parts_near_mustache},
    {"parts/passages.mustache", parts_passages_mustache, sizeof parts_passages_mustache},
    {"parts/record.mustache", parts_record_mustache, sizeof parts_record_mustache},
    {"parts/sections.mustache", parts_sections_mustache, sizeof parts_sections_mustache},
    {"parts/shelf.mustache", parts_shelf_mustache, sizeof parts_shelf_mustache},
    {"preview/problems.mustache", preview_problems_mustache, sizeof preview_problems_mustache},
    {"preview/reload.mustache", preview_reload_mustache, sizeof preview_reload_mustache},
    {"redirect.mustache", redirect_mustache, sizeof redirect_mustache},
    {"robots.mustache", robots_mustache, sizeof robots_mustache},
    {"script.js", script_js, sizeof script_js},
    {"search.js", search_js, sizeof search_js},
    {"search.mustache", search_mustache, sizeof search_mustache},
    {"sitemap-index.mustache", sitemap_index_mustache, sizeof sitemap_index_mustache},
    {"sitemap.mustache", sitemap_mustache, sizeof sitemap_mustache},
    {"source.mustache", source_mustache, sizeof source_mustache},
    {"static/favicon.svg", static_favicon_svg, sizeof static_favicon_svg},
    {"static/share.png", static_share_png, sizeof static_share_png},
    {"strings.yml", strings_yml, sizeof strings_yml},
    {"style.css", style_css, sizeof style_css},
    {"table.mustache", table_mustache, sizeof table_mustache},
    {"tables.mustache", tables_mustache, sizeof tables_mustache},
};

struct built_in_file built_in_file(size_t number) {
  const struct built_in_file none = {0};
  return number < sizeof files / sizeof files[0] ? files[number] : none;
}
