package io.barnraiser.connectors.row;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a column can hold. The synonyms are names that columns of such exports carry; they are how a mapping is
/// guessed.
public enum Field {
    /// The source's id of the activity; where there is none, one is made of the content.
    ID("id", "id", "activity_id", "event_id", "message_id", "messageid", "uuid", "hash"),
    /// What was done: {@code create}, {@code reply}, {@code purchase}, ...
    KIND("kind", "kind", "type", "activity", "activity_type", "event", "event_name", "action", "verb"),
    /// When.
    TIME(
            "time",
            "time",
            "timestamp",
            "ts",
            "date",
            "datetime",
            "created_at",
            "created at",
            "created",
            "happened_at",
            "occurred_at",
            "posted_at",
            "joined_at",
            "joined",
            "author_date",
            "datum",
            "zeitpunkt"),
    /// The room, list or category.
    CHANNEL("channel", "channel", "category", "list", "room", "board", "forum", "stream", "kanal"),
    /// A short name for it.
    LABEL("label", "label", "subject", "rating", "stars", "sterne", "bewertung", "betreff"),
    /// What was said.
    TEXT(
            "text",
            "text",
            "body",
            "content",
            "message",
            "comment",
            "review",
            "review_text",
            "reviewtext",
            "description",
            "bemerkung",
            "kommentar"),
    /// The language of the text.
    LANGUAGE("language", "language", "lang", "locale", "sprache"),
    /// The source's id of the person.
    MEMBER_ID(
            "member.id",
            "member_id",
            "user_id",
            "userid",
            "author_id",
            "customer_id",
            "customer id",
            "reviewerid",
            "reviewer_id",
            "contact_id",
            "kundennummer"),
    /// The name they are addressed by.
    MEMBER_HANDLE(
            "member.handle", "handle", "username", "user_name", "login", "nick", "nickname", "screen_name", "author"),
    /// The name they show.
    MEMBER_NAME(
            "member.name",
            "name",
            "full_name",
            "full name",
            "display_name",
            "author_name",
            "customer_name",
            "reviewername",
            "billing name",
            "customer"),
    /// Their given name, where the file parts it from the family name.
    MEMBER_FIRST_NAME("member.first-name", "first_name", "first name", "firstname", "given_name", "vorname"),
    /// Their family name.
    MEMBER_LAST_NAME("member.last-name", "last_name", "last name", "lastname", "surname", "family_name", "nachname"),
    /// Their address.
    MEMBER_EMAIL(
            "member.email",
            "email",
            "e-mail",
            "mail",
            "email_address",
            "email address",
            "author_email",
            "user_email",
            "customer_email",
            "e-mail-adresse"),
    /// Their phone number.
    MEMBER_PHONE("member.phone", "phone", "phone_number", "mobile", "telefon"),
    /// Their page at the source.
    MEMBER_URL("member.url", "profile_url", "user_url", "author_url"),
    /// Whether they allow the newsletter: yes or no.
    NEWSLETTER(
            "consent.newsletter",
            "accepts marketing",
            "accepts email marketing",
            "newsletter",
            "marketing_consent",
            "email_consent",
            "opt_in"),
    /// What it is about: the id of the post, the product, ...
    OBJECT_ID(
            "object.id",
            "object_id",
            "object",
            "post_id",
            "product_id",
            "product id",
            "asin",
            "sku",
            "url",
            "page",
            "item_id"),
    /// What sort of thing that is.
    OBJECT_TYPE("object.type", "object_type"),
    /// Its title.
    OBJECT_TITLE(
            "object.title",
            "title",
            "product_name",
            "product name",
            "product",
            "item",
            "headline",
            "summary",
            "produkt",
            "artikel",
            "titel"),
    /// Where it can be opened.
    OBJECT_URL("object.url", "permalink", "link", "object_url"),
    /// What it is a part of.
    OBJECT_PARENT("object.parent", "topic_id", "thread_id", "parent_object_id"),
    /// The id of the thing it answers.
    REPLY_TO("reply-to", "reply_to", "in_reply_to", "parent_id", "reply_to_id", "parent"),
    /// Whose thing that is, where known.
    DIRECTED_AT("directed-at", "to_user", "target_user", "recipient", "directed_at"),
    /// Who is mentioned; several where the path leads to a list.
    MENTIONS("mentions", "mentions", "mentioned"),
    /// Who is quoted.
    QUOTES("quotes", "quotes", "quoted"),
    /// What was paid.
    AMOUNT("amount", "amount", "total", "price", "order_total", "revenue", "value", "betrag"),
    /// In which currency.
    CURRENCY("currency", "currency", "order_currency", "währung"),
    /// The order's id.
    ORDER_ID("order.id", "order_id", "order_number", "order number", "order id", "order", "order #", "bestellnummer"),
    /// What became of the order.
    ORDER_STATE("order.state", "financial status", "status", "order_status", "order status"),
    /// What was paid back of it.
    ORDER_REFUNDED("order.refunded", "refunded amount", "refunded", "order refund amount", "refunded_total"),
    /// When it was called off.
    ORDER_CANCELLED("order.cancelled-at", "cancelled at", "cancelled_at"),
    /// The product of an order's line.
    LINE_PRODUCT("line.product", "lineitem sku", "sku"),
    /// What that product is called.
    LINE_NAME("line.name", "lineitem name", "item name", "item_name"),
    /// How many.
    LINE_QUANTITY("line.quantity", "lineitem quantity", "quantity", "qty", "quantity (- refund)", "anzahl"),
    /// The price of one.
    LINE_PRICE("line.price", "lineitem price", "item cost", "item_price", "unit_price"),
    /// All lines of an order in one value, as WooCommerce exporters pack them.
    LINES("lines", "line_items");

    private final String code;
    private final List<String> synonyms;

    Field(String code, String... synonyms) {
        this.code = code;
        this.synonyms = List.of(synonyms);
    }

    /// Its name in a mapping.
    public String code() {
        return code;
    }

    /// Names of columns that usually hold it, in lower case, the likeliest first.
    public List<String> synonyms() {
        return synonyms;
    }

    /// The field with that name in a mapping.
    public static Optional<Field> find(String code) {
        return Arrays.stream(values()).filter(field -> field.code.equals(code)).findFirst();
    }
}
